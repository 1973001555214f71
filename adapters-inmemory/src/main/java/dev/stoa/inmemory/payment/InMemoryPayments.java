package dev.stoa.inmemory.payment;

import dev.stoa.domain.Require;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentKey;
import dev.stoa.domain.payment.Payments;
import dev.stoa.inmemory.MoneyPath;
import dev.stoa.inmemory.order.OrderBook;
import java.util.List;

/// Payments to give back, in memory: a small view of the order book.
public final class InMemoryPayments implements Payments {

    private final MoneyPath path;
    private final OrderBook book;

    public InMemoryPayments(MoneyPath path, OrderBook book) {
        this.path = path;
        this.book = book;
    }

    @Override
    public List<Payment> due(int limit) {
        Require.range("limit", limit, 1, 1_000);
        return path.run(now -> book.due(limit));
    }

    @Override
    public boolean givenBack(PaymentKey key) {
        return path.run(now -> book.settle(key, now) != null);
    }
}
