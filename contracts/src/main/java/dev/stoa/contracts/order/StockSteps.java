package dev.stoa.contracts.order;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.Stock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import static dev.stoa.contracts.order.Goods.any;
import static dev.stoa.contracts.order.Goods.hold;
import static dev.stoa.contracts.order.Goods.lines;
import static dev.stoa.contracts.order.Goods.sku;

/// Stock and reservations of it.
final class StockSteps {

    /// Orders are called like some of them, and must not meet them.
    private static final List<ReservationId> RESERVATIONS =
            Stream.of("ord1", "ord2", "\u0000 r", "{r}").map(ReservationId::new).toList();

    private StockSteps() {}

    static List<Step<MoneyPorts>> steps() {
        return List.of(
                new Step<>("stock", (ports, dice) -> ports.inventory().stock(Goods.SKUS)),
                new Step<>("set on hand", (ports, dice) -> ports.inventory().setOnHand(sku(dice), units(dice, 8))),
                new Step<>("adjust", (ports, dice) -> ports.inventory().adjust(sku(dice), units(dice, 9) - 3)),
                new Step<>(
                        "reserve",
                        (ports, dice) -> ports.inventory().reserve(reservation(dice), lines(dice), hold(dice))),
                new Step<>("commit", (ports, dice) -> ports.inventory().commit(reservation(dice))),
                new Step<>("release", (ports, dice) -> {
                    ports.inventory().release(reservation(dice));
                    return "released";
                }),
                new Step<>("sweep", (ports, dice) -> {
                    ports.inventory().sweep();
                    return "swept";
                }),
                new Step<>("extend", (ports, dice) -> ports.inventory().extend(reservation(dice), hold(dice))));
    }

    private static ReservationId reservation(Random dice) {
        return any(dice, RESERVATIONS);
    }

    /// Few, or sometimes as many as a shelf can count.
    private static long units(Random dice, int few) {
        return dice.nextInt(20) == 0 ? Stock.MAX : dice.nextInt(few);
    }
}
