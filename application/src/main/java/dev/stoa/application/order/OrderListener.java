package dev.stoa.application.order;

import dev.stoa.domain.order.OrderEvent;

/// Somebody who wants to know what becomes of orders.
@FunctionalInterface
public interface OrderListener {

    /// Is told of each event at least once, in commit order, and may throw to be told again.
    void on(OrderEvent event);
}
