package dev.stoa.application.order;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.payment.Authorisation;
import dev.stoa.domain.payment.Payment;
import dev.stoa.domain.payment.PaymentGateway;
import java.util.Optional;

/// Brings a pending order and the gateway to agree.
///
/// The gateway is asked while nothing in the shop is held, always under the order's own payment key, so asking
/// again pays nothing twice. Its answer becomes a move that only the order's state allows, so of a reply, a sweep
/// and a customer who cancels exactly one wins.
public final class Cashier {

    private final Orders orders;
    private final PaymentGateway gateway;

    public Cashier(Orders orders, PaymentGateway gateway) {
        this.orders = orders;
        this.gateway = gateway;
    }

    /// Asks the gateway for the money of a new order. An order that is not pending stays as it is; so does one
    /// whose answer does not come: [PaymentResolver] finishes it.
    public Moving pay(Order order) {
        return awaited(order)
                .map(payment -> settle(order, authorise(payment)))
                .orElseGet(() -> new Moving.AlreadyThere(order));
    }

    /// Finds out what became of an order's payment, or asks for it if the gateway was never reached.
    public Moving resolve(Order order) {
        return awaited(order)
                .map(payment -> {
                    Authorisation known = gateway.query(payment.key());
                    return settle(order, known == Authorisation.ABSENT ? authorise(payment) : known);
                })
                .orElseGet(() -> new Moving.AlreadyThere(order));
    }

    private static Optional<Payment> awaited(Order order) {
        return order.state() == OrderState.PENDING ? order.payment() : Optional.empty();
    }

    private Authorisation authorise(Payment payment) {
        try {
            return gateway.authorise(payment.key(), payment.method(), payment.amount());
        } catch (BackendException unreachable) {
            return Authorisation.UNKNOWN;
        }
    }

    private Moving settle(Order order, Authorisation answer) {
        return switch (answer) {
            case APPROVED -> orders.move(order.id(), OrderState.PAID, Actor.PAYMENT);
            case DECLINED, RETURNED -> orders.move(order.id(), OrderState.CANCELLED, Actor.PAYMENT);
            case UNKNOWN, ABSENT -> new Moving.AlreadyThere(order);
        };
    }
}
