package dev.stoa.domain.counter;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The lasting side of counting, in the system of record.
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface CounterLedger {

    /// Adds the batch to the counts, all of it or nothing, unless a batch of this id was added before; returns
    /// whether it was added now. Of callers racing with one batch one adds it. A count that would pass
    /// [Counters#MAX] either way stays there: refusing would hold up every later batch.
    boolean apply(CounterBatch batch);

    /// The counts of up to 1,000 keys, and which of the given batches they contain, read in one step.
    LedgerCounts read(List<CounterKey> keys, Set<BatchId> batches);

    /// Forgets the ids of batches added at least so long ago and returns how many. The counts stay.
    int forget(Duration age);
}
