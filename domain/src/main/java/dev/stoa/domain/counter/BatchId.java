package dev.stoa.domain.counter;

import dev.stoa.domain.Require;

/// Names a batch of counts for ever: no two batches share one, even when a store lost its memory in between.
public record BatchId(String value) {

    public BatchId {
        Require.key("batchId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
