package dev.stoa.web.console;

import dev.stoa.domain.order.OrderState;
import java.util.List;

/// The orders in one state, longest in it first.
public record OrderListPage(ConsoleFrame frame, OrderState state, List<OrdersPage.Card> orders, String next) {

    public OrderListPage {
        orders = List.copyOf(orders);
    }

    public List<OrderState> states() {
        return List.of(OrderState.values());
    }
}
