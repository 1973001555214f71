package dev.stoa.application.counter;

import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.counter.LedgerCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts, and reads what was counted: written down and pending together.
public final class Counting {

    private final Counters counters;
    private final CounterLedger ledger;

    public Counting(Counters counters, CounterLedger ledger) {
        this.counters = counters;
        this.ledger = ledger;
    }

    public void add(CounterKey key, long delta) {
        counters.add(key, delta);
    }

    public long read(CounterKey key) {
        return read(List.of(key)).getOrDefault(key, 0L);
    }

    /// The counts of up to 1,000 keys; all of them are in the answer.
    ///
    /// Pending batches are read first and by name. The ledger then says, in the same step as its counts, which of
    /// them it has by now, and those are not added again. So each count is a true one of a moment between the two
    /// reads, whatever was flushed meanwhile.
    public Map<CounterKey, Long> read(List<CounterKey> keys) {
        List<CounterBatch> pending = counters.pending(keys);
        Set<BatchId> batches = pending.stream().map(CounterBatch::id).collect(Collectors.toSet());
        LedgerCounts written = ledger.read(keys, batches);
        Map<CounterKey, Long> counts = new HashMap<>();
        keys.forEach(key -> counts.put(key, written.counts().getOrDefault(key, 0L)));
        pending.stream()
                .filter(batch -> !written.applied().contains(batch.id()))
                .forEach(batch -> batch.deltas().forEach((key, delta) -> counts.merge(key, delta, Long::sum)));
        return counts;
    }
}
