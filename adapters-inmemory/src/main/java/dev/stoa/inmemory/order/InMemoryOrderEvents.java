package dev.stoa.inmemory.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.domain.order.RelayId;
import dev.stoa.inmemory.MoneyPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The outbox of the orders in memory.
public final class InMemoryOrderEvents implements OrderEvents {

    private final MoneyPath path;
    private final OrderBook book;
    private Optional<RelayId> holder = Optional.empty();
    private Instant heldUntil = Instant.MIN;

    public InMemoryOrderEvents(MoneyPath path, OrderBook book) {
        this.path = path;
        this.book = book;
    }

    @Override
    public boolean hold(RelayId relay, Duration lease) {
        Require.range("lease", lease.toMillis(), 1, 3_600_000);
        return path.run(now -> {
            boolean free = !now.isBefore(heldUntil) || holder.equals(Optional.of(relay));
            if (free) {
                holder = Optional.of(relay);
                heldUntil = now.plus(lease);
            }
            return free;
        });
    }

    @Override
    public List<OrderEvent> waiting(int limit) {
        Require.range("limit", limit, 1, 1_000);
        return path.run(now -> book.events().stream().limit(limit).toList());
    }

    @Override
    public void acknowledge(long position) {
        path.run(now -> {
            book.acknowledge(position);
            return true;
        });
    }
}
