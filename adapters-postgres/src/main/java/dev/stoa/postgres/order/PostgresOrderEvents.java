package dev.stoa.postgres.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.RelayId;
import dev.stoa.postgres.Postgres;
import java.time.Duration;
import java.util.List;

/// The outbox of the orders on Postgres. Events get their positions when they are first read, under one lock, in
/// the order in which they were written.
public final class PostgresOrderEvents implements OrderEvents {

    private static final long MAX_LEASE = Duration.ofHours(1).toMillis();

    private static final String HOLD = """
            WITH clock AS MATERIALIZED (SELECT at_time(?) AS now)
            INSERT INTO order_event_relay AS r (relay, held_since, held_until)
            SELECT ?, now, now + ? * interval '1 millisecond' FROM clock
            ON CONFLICT (one) DO UPDATE SET (relay, held_since, held_until)
              = (excluded.relay, excluded.held_since, excluded.held_until)
            WHERE r.held_until <= excluded.held_since OR r.relay = excluded.relay
            """;

    private static final String WAITING = "SELECT * FROM order_event_waiting(?, ?)";
    private static final String ACKNOWLEDGE = "DELETE FROM order_event WHERE turn <= ?";

    private final Postgres postgres;

    public PostgresOrderEvents(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public boolean hold(RelayId relay, Duration lease) {
        long millis = Require.range("lease", lease.toMillis(), 1, MAX_LEASE);
        return postgres.change(HOLD, postgres.now(), relay.value(), millis) == 1;
    }

    @Override
    public List<OrderEvent> waiting(int limit) {
        Require.range("limit", limit, 1, 1_000);
        return postgres.all(
                WAITING,
                row -> new OrderEvent(row.number("turn"), row.number("sequence"), OrderRows.read(row)),
                limit,
                postgres.now());
    }

    @Override
    public void acknowledge(long position) {
        postgres.change(ACKNOWLEDGE, position);
    }
}
