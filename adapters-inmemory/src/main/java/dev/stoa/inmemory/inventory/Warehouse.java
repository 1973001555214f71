package dev.stoa.inmemory.inventory;

import dev.stoa.inmemory.MoneyPath;
import java.time.Instant;
import java.util.function.Function;

/// The shelves and everything held on them: reservations, and the orders that wait for their payment.
public final class Warehouse {

    private final MoneyPath path;
    private final Shelves shelves;
    private final Holds reservations;
    private final Holds orders;

    public Warehouse(MoneyPath path, int capacity) {
        this.path = path;
        this.shelves = new Shelves(capacity);
        this.reservations = new Holds(shelves, capacity);
        this.orders = new Holds(shelves, capacity);
    }

    /// Runs one operation alone, after everything that has expired by now is back on the shelves.
    public <R> R run(Function<Instant, R> operation) {
        return path.run(now -> {
            reservations.sweep(now);
            orders.sweep(now);
            return operation.apply(now);
        });
    }

    public Shelves shelves() {
        return shelves;
    }

    Holds reservations() {
        return reservations;
    }

    /// What orders hold, apart from reservations so that their ids never meet.
    public Holds orders() {
        return orders;
    }
}
