package dev.stoa.web.console;

import dev.stoa.domain.order.OrderState;
import java.util.List;

/// The board: one column for each state that orders wait in, longest there first.
///
/// @param asked the id of an order that is not there
public record OrdersPage(ConsoleFrame frame, List<Column> columns, String asked) {

    /// @param more whether there are more orders than are shown
    public record Column(OrderState state, List<Card> cards, boolean more) {
        public Column {
            cards = List.copyOf(cards);
        }
    }

    /// @param who it is sent to
    /// @param items how many things
    /// @param since how long it has been in this state
    /// @param moves where an operator may move it
    public record Card(String id, String who, String total, String items, String since, List<OrderState> moves) {}

    public OrdersPage {
        columns = List.copyOf(columns);
    }
}
