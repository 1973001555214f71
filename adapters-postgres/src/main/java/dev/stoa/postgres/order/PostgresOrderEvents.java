package dev.stoa.postgres.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.postgres.Postgres;
import java.util.List;

/// The outbox of the orders on Postgres. Events get their positions when they are first read, under one lock, in
/// the order in which they were written.
public final class PostgresOrderEvents implements OrderEvents {

    private static final String WAITING = "SELECT * FROM order_event_waiting(?, ?)";
    private static final String ACKNOWLEDGE = "DELETE FROM order_event WHERE turn <= ?";

    private final Postgres postgres;

    public PostgresOrderEvents(Postgres postgres) {
        this.postgres = postgres;
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
