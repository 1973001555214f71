package dev.stoa.application.order;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.payment.PaymentGateway;
import dev.stoa.domain.payment.Payments;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// Finishes what a crash, a timeout or a late answer left open: pending orders, and money that is to go back.
///
/// Any number of resolvers may run at once, and one may die at any point: every step is idempotent at the gateway
/// and conditional in the shop.
public final class PaymentResolver {

    private static final int BATCH = 100;

    private final Cashier cashier;
    private final Orders orders;
    private final Returns returns;
    private final Duration patience;

    /// @param patience how long after it was placed an order may be pending before the gateway is asked about it;
    ///     after [Checkout#HOLD] an order the gateway still does not know is cancelled
    public PaymentResolver(
            Cashier cashier, Orders orders, Payments payments, PaymentGateway gateway, Duration patience) {
        this.cashier = cashier;
        this.orders = orders;
        this.returns = new Returns(payments, gateway);
        this.patience = patience;
    }

    /// One round over what is open, at most 100 of each; says how many orders and payments it finished.
    ///
    /// What is overdue is listed first, so that only orders the round has asked the gateway about are cancelled.
    public int sweep() {
        List<Order> overdue = orders.pending(Checkout.HOLD, BATCH);
        return finishPending() + cancel(overdue) + returns.sweep(BATCH);
    }

    private int finishPending() {
        List<Order> pending = orders.pending(patience, BATCH);
        return count(pending, order -> !(cashier.resolve(order) instanceof Moving.AlreadyThere));
    }

    /// One that was paid meanwhile, here or by another resolver, stays paid.
    private int cancel(List<Order> overdue) {
        return count(
                overdue, order -> orders.move(order.id(), OrderState.CANCELLED, Actor.PAYMENT) instanceof Moving.Moved);
    }

    /// One that fails for now is left for the next round and keeps nobody else waiting.
    private static <T> int count(List<T> open, Predicate<T> finish) {
        int done = 0;
        for (T each : open) {
            done += attempt(finish, each) ? 1 : 0;
        }
        return done;
    }

    private static <T> boolean attempt(Predicate<T> finish, T each) {
        try {
            return finish.test(each);
        } catch (BackendException unreachable) {
            return false;
        }
    }
}
