package dev.stoa.domain.counter;

import java.util.Map;

/// Counts that are written down together, or were asked for together.
public record CounterBatch(BatchId id, Map<CounterKey, Long> deltas) {

    public CounterBatch {
        deltas = Map.copyOf(deltas);
    }
}
