package dev.stoa.inmemory;

import dev.stoa.contracts.order.Wish;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// The money path is linearizable: orders and reservations on the same three mugs, whatever threads do at once.
@Param(name = "order", gen = IntGen.class, conf = "1:2")
public class MoneyPathLincheckTest {

    private static final Sku MUG = Wish.MUG;

    private final MoneyAdapters ports =
            MoneyAdapters.over(new Memory(new MovableClock(Instant.EPOCH), new Signals(() -> 0, new Random(1))), 100);

    public MoneyPathLincheckTest() {
        ports.inventory().setOnHand(MUG, 3);
    }

    @Operation
    public String place(@Param(name = "order") int order) {
        return ports.orders()
                .place(Wish.mugs("o" + order, 2).placement())
                .getClass()
                .getSimpleName();
    }

    @Operation
    public String pay(@Param(name = "order") int order) {
        return move(order, OrderState.PAID);
    }

    @Operation
    public String cancel(@Param(name = "order") int order) {
        return move(order, OrderState.CANCELLED);
    }

    private String move(int order, OrderState to) {
        return ports.orders()
                .move(new OrderId("o" + order), to, Actor.OPERATOR)
                .getClass()
                .getSimpleName();
    }

    @Operation
    public String reserve() {
        return ports.inventory()
                .reserve(new ReservationId("r"), List.of(new StockLine(MUG, 2)), Duration.ofMinutes(1))
                .toString();
    }

    @Operation
    public String stock() {
        return ports.inventory().stock(List.of(MUG)).toString();
    }

    @Test
    void stress() {
        new StressOptions()
                .actorsBefore(2)
                .actorsPerThread(4)
                .actorsAfter(2)
                .iterations(30)
                .invocationsPerIteration(150)
                .check(getClass());
    }
}
