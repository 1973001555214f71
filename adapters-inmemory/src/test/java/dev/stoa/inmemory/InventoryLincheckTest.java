package dev.stoa.inmemory;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Committing;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.Reserving;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.inmemory.inventory.InMemoryInventory;
import dev.stoa.inmemory.inventory.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Stock is linearizable: reservations of the same three mugs, whatever threads do at once.
@Param(name = "id", gen = IntGen.class, conf = "1:2")
public class InventoryLincheckTest {

    private static final Sku MUG = new Sku("mug");
    private static final List<StockLine> TWO = List.of(new StockLine(MUG, 2));

    private final Inventory inventory = new InMemoryInventory(new Warehouse(
            new MoneyPath(new Memory(new MovableClock(Instant.EPOCH), new Signals(() -> 0, new Random(1)))), 100));

    public InventoryLincheckTest() {
        inventory.setOnHand(MUG, 3);
    }

    @Operation
    public boolean reserve(@Param(name = "id") int id) {
        return inventory.reserve(id(id), TWO, Duration.ofMinutes(1)) instanceof Reserving.Held;
    }

    @Operation
    public boolean commit(@Param(name = "id") int id) {
        return inventory.commit(id(id)) instanceof Committing.Committed;
    }

    @Operation
    public void release(@Param(name = "id") int id) {
        inventory.release(id(id));
    }

    @Operation
    public long available() {
        return inventory.stock(List.of(MUG)).values().iterator().next().available();
    }

    private static ReservationId id(int number) {
        return new ReservationId("r" + number);
    }

    @Test
    void stress() {
        new StressOptions().iterations(4).invocationsPerIteration(200).check(getClass());
    }
}
