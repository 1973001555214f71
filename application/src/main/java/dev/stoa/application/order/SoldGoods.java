package dev.stoa.application.order;

import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderState;

/// Tells the rankings what was sold and who bought it. The points of an order that is off after it was paid are taken
/// back; that its goods were wanted stays true.
///
/// Rankings are not money: while their backend is down what happens is dropped and counted ([Popularity#dropped]), so
/// that no order waits for them.
public final class SoldGoods implements OrderListener {

    private final Popularity popularity;

    public SoldGoods(Popularity popularity) {
        this.popularity = popularity;
    }

    @Override
    public void on(OrderEvent event) {
        Order order = event.order();
        switch (order.state()) {
            case PAID -> sold(order);
            case CANCELLED, REFUNDED -> off(order);
            case PENDING, PACKED, SHIPPED, DELIVERED -> {}
        }
    }

    private void sold(Order order) {
        order.lines().forEach(line -> popularity.sold(line.sku(), line.quantity()));
        popularity.spent(order.customer(), order.bill().totals().total());
    }

    private void off(Order order) {
        if (order.history().stream().anyMatch(move -> move.to() == OrderState.PAID)) {
            popularity.refunded(order.customer(), order.bill().totals().total());
        }
    }
}
