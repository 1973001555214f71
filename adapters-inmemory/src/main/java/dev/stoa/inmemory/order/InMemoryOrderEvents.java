package dev.stoa.inmemory.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderEvents;
import dev.stoa.inmemory.MoneyPath;
import java.util.List;

/// The outbox of the orders in memory.
public final class InMemoryOrderEvents implements OrderEvents {

    private final MoneyPath path;
    private final OrderBook book;

    public InMemoryOrderEvents(MoneyPath path, OrderBook book) {
        this.path = path;
        this.book = book;
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
