package dev.stoa.postgres;

import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.Wish;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.Placing;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// An order that began first and commits last: its event has the lowest id, and no reader may skip it.
class LateCommitTest {

    private static final Sku SLOW = new Sku("slow");
    private static final Sku FAST = new Sku("fast");

    @AutoClose
    private final PostgresBackend<MoneyPorts> backend = new PostgresBackend<>(PostgresMoney::ports);

    @Test
    void itsEventComesAfterThoseAlreadyRead() throws Exception {
        MoneyPorts ports = backend.port();
        long early;
        ports.inventory().setOnHand(SLOW, 1);
        ports.inventory().setOnHand(FAST, 1);
        try (var threads = Executors.newSingleThreadExecutor();
                Connection blocker = backend.connection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("SELECT FROM stock WHERE sku = 'slow' FOR UPDATE");
            Future<Placing> late = threads.submit(placing(ports, "late", SLOW));
            while (backend.sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                                    + " AND wait_event_type = 'Lock'")
                            .getFirst()
                    == 0) {
                Thread.onSpinWait();
            }
            assertThat(placing(ports, "early", FAST).call()).isInstanceOf(Placing.Placed.class);
            assertThat(waiting(ports)).containsExactly("early");
            early = ports.orderEvents().waiting(1).getFirst().position();
            ports.orderEvents().acknowledge(early);
            blocker.rollback();
            blocker.setAutoCommit(true);
            assertThat(late.get()).isInstanceOf(Placing.Placed.class);
        }
        assertThat(waiting(ports)).containsExactly("late");
        assertThat(ports.orderEvents().waiting(1))
                .extracting(OrderEvent::position)
                .allSatisfy(position -> assertThat(position).isGreaterThan(early));
    }

    private static Callable<Placing> placing(MoneyPorts ports, String name, Sku sku) {
        Wish wish = new Wish(name, name, name, name, List.of(Wish.line(sku, 1)), List.of(), 0);
        return () -> ports.orders().place(wish.placement());
    }

    private static List<String> waiting(MoneyPorts ports) {
        return ports.orderEvents().waiting(10).stream()
                .map(event -> event.order().id().value())
                .toList();
    }
}
