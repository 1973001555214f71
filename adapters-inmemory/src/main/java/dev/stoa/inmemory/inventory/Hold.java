package dev.stoa.inmemory.inventory;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.inventory.StockLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Units kept back under an id.
///
/// @param due when a live hold expires, or when one that has ended is forgotten
record Hold(String id, List<StockLine> lines, State state, Instant due) {

    enum State {
        LIVE,
        EXPIRED,
        COMMITTED,
        RELEASED
    }

    static final Comparator<Hold> BY_DUE = Comparator.comparing(Hold::due).thenComparing(Hold::id, Utf8.ORDER);
}
