package dev.stoa.domain.inventory;

import java.util.List;

/// What came of turning a reservation into a sale.
public sealed interface Committing {

    /// The units have left the shelf, by this call or an earlier one.
    record Committed() implements Committing {}

    /// The reservation had expired, or a count found less than was reserved, and these lines are short now. Nothing
    /// has left the shelf and nothing is held.
    record Shortfall(List<ShortLine> lines) implements Committing {
        public Shortfall {
            lines = List.copyOf(lines);
        }
    }

    /// There is no such reservation, or it was released.
    record Absent() implements Committing {}
}
