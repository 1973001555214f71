package dev.stoa.web.console;

import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import java.util.List;

/// One order, whole.
///
/// @param contacts of the customer
public record OrderPage(ConsoleFrame frame, Order order, List<String> contacts, List<OrderState> moves) {

    public OrderPage {
        contacts = List.copyOf(contacts);
        moves = List.copyOf(moves);
    }
}
