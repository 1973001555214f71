package dev.stoa.postgres.inventory;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.Reserving;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackend;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Stock that comes to be while others wait for the locks of what was there: nobody has locked its row.
class LateStockTest {

    private static final Sku LATE = new Sku("late");

    @AutoClose
    private final PostgresBackend<Inventory> backend = new PostgresBackend<>(PostgresAdapters::inventory);

    @Test
    void itsOnlyUnitIsHeldOnce() throws Exception {
        Inventory inventory = backend.port();
        inventory.setOnHand(new Sku("a"), 10);
        inventory.setOnHand(new Sku("b"), 10);
        try (var threads = Executors.newFixedThreadPool(2);
                var blocker = backend.session();
                var late = backend.session()) {
            blocker.run("BEGIN");
            blocker.run("SELECT FROM stock FOR UPDATE");
            Future<Reserving> one = threads.submit(reserving("a"));
            Future<Reserving> other = threads.submit(reserving("b"));
            backend.awaitWaiting(2);
            inventory.setOnHand(LATE, 1);
            late.run("BEGIN");
            late.run("SELECT FROM stock WHERE sku = 'late' FOR UPDATE");
            blocker.run("ROLLBACK");
            backend.awaitWaiting(2);
            late.run("ROLLBACK");
            assertThat(List.of(one.get(), other.get()))
                    .filteredOn(Reserving.Held.class::isInstance)
                    .hasSize(1);
        }
        assertThat(inventory.stock(List.of(LATE))).containsEntry(LATE, new Stock(1, 1));
    }

    private Callable<Reserving> reserving(String other) {
        List<StockLine> lines = List.of(new StockLine(new Sku(other), 1), new StockLine(LATE, 1));
        return () -> backend.port().reserve(new ReservationId("r-" + other), lines, Duration.ofMinutes(1));
    }
}
