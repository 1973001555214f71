package dev.stoa.domain.counter;

import java.util.Map;
import java.util.Set;

/// Counts written down, and which of the batches asked for are among them.
///
/// @param counts keys never counted are left out
public record LedgerCounts(Map<CounterKey, Long> counts, Set<BatchId> applied) {

    public LedgerCounts {
        counts = Map.copyOf(counts);
        applied = Set.copyOf(applied);
    }
}
