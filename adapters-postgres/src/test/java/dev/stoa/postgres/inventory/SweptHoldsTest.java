package dev.stoa.postgres.inventory;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.postgres.PostgresAdapters;
import dev.stoa.postgres.PostgresBackend;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Reservations of stock that nobody touches any more.
class SweptHoldsTest {

    private static final Duration HOLD = Duration.ofMinutes(10);

    @AutoClose
    private final PostgresBackend<Inventory> backend = new PostgresBackend<>(PostgresAdapters::inventory);

    @Test
    void noRowIsLeftOfThem() {
        Inventory inventory = backend.port();
        for (String name : List.of("a", "b", "c")) {
            Sku sku = new Sku(name);
            inventory.setOnHand(sku, 5);
            inventory.reserve(new ReservationId(name), List.of(new StockLine(sku, 2)), HOLD);
        }
        backend.advance(HOLD.minusMillis(1));
        inventory.sweep();
        assertThat(backend.sql("SELECT count(*), sum(quantity) FROM stock_held"))
                .containsExactly(3L, 6L);
        backend.advance(Duration.ofMillis(1));
        inventory.sweep();
        assertThat(backend.sql("SELECT (SELECT count(*) FROM stock_held), sum(reserved), sum(on_hand) FROM stock"))
                .containsExactly(0L, 0L, 15L);
        backend.advance(Inventory.MEMORY);
        inventory.sweep();
        assertThat(backend.sql("SELECT count(*) FROM reservation")).containsExactly(0L);
    }
}
