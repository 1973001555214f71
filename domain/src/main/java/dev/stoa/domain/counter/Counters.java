package dev.stoa.domain.counter;

import java.util.List;
import java.util.Optional;

/// The fast side of counting: what was counted and is not yet written down.
///
/// Counts gather in an open batch. Sealing closes it and opens the next; a sealed batch never changes and stays
/// until it is confirmed, so that a flush that died anywhere finds the same batch again. There is at most one
/// sealed batch. All methods throw [dev.stoa.domain.BackendException] when the backend is down or full; nothing was
/// counted then.
public interface Counters {

    /// The largest delta and the largest count, either way: what a double holds exactly.
    long MAX = 1L << 53;

    /// Adds to the open batch; `delta` may be negative. Atomic: concurrent additions all count.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if the delta, or the key's sum in the open batch, is beyond
    ///     [#MAX]; nothing was added
    void add(CounterKey key, long delta);

    /// What is pending of up to 1,000 keys: their part of the sealed batch, if there is one, and of the open batch,
    /// in this order, both read in one step. Keys without a count are left out.
    List<CounterBatch> pending(List<CounterKey> keys);

    /// The batch to write down now: the sealed one if it was never confirmed, else the open one, which this seals
    /// atomically with the opening of the next under the id `next`. Empty if nothing was counted. Of callers racing
    /// all get the same batch.
    ///
    /// @param next a new id
    Optional<CounterBatch> seal(BatchId next);

    /// Drops the sealed batch if it is this one, and returns whether it was. Confirming late or twice does nothing.
    boolean confirm(BatchId batch);
}
