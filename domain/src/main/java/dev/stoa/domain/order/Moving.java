package dev.stoa.domain.order;

import dev.stoa.domain.inventory.ShortLine;
import java.util.List;

/// What came of moving an order.
public sealed interface Moving {

    /// Done, by this call.
    record Moved(Order order) implements Moving {}

    /// It was in that state already; nothing changed.
    record AlreadyThere(Order order) implements Moving {}

    /// It may not go there from the state it is in; nothing changed.
    record Illegal(Order order) implements Moving {}

    /// It was to be paid, but its hold had run out and the stock is gone: it was cancelled instead.
    record Shortfall(Order order, List<ShortLine> lines) implements Moving {
        public Shortfall {
            lines = List.copyOf(lines);
        }
    }

    /// There is no such order.
    record Absent() implements Moving {}
}
