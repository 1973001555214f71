package dev.stoa.web.console;

import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import java.util.List;

/// One order, whole.
public record OrderPage(ConsoleFrame frame, Order order, List<OrderState> moves) {

    public OrderPage {
        moves = List.copyOf(moves);
    }
}
