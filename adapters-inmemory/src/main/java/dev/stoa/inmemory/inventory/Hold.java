package dev.stoa.inmemory.inventory;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.inventory.StockLine;
import java.time.Instant;
import java.util.List;

/// Units kept back under an id.
///
/// @param due when a live hold expires, or when one that has ended is forgotten
record Hold(String id, List<StockLine> lines, State state, Instant due) implements Comparable<Hold> {

    enum State {
        LIVE,
        EXPIRED,
        COMMITTED,
        RELEASED
    }

    /// By what is due first.
    @Override
    public int compareTo(Hold other) {
        int byDue = due.compareTo(other.due);
        return byDue != 0 ? byDue : Utf8.ORDER.compare(id, other.id);
    }
}
