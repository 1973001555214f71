package dev.stoa.inmemory.counter;

import dev.stoa.domain.Require;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.counter.LedgerCounts;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The counts written down, in memory, with the batches they are made of.
public final class InMemoryCounterLedger implements CounterLedger {

    private static final int MAX_KEYS = 1_000;

    private final Memory memory;
    private final Map<CounterKey, Long> counts = new HashMap<>();
    private final LinkedHashMap<BatchId, Long> appliedAt = new LinkedHashMap<>();

    public InMemoryCounterLedger(Memory memory) {
        this.memory = memory;
    }

    @Override
    public synchronized boolean apply(CounterBatch batch) {
        long now = memory.nowMillis();
        if (appliedAt.putIfAbsent(batch.id(), now) != null) {
            return false;
        }
        batch.deltas().forEach((key, delta) -> counts.merge(key, delta, InMemoryCounterLedger::sum));
        return true;
    }

    private static long sum(long a, long b) {
        return Math.clamp(a + b, -Counters.MAX, Counters.MAX);
    }

    @Override
    public synchronized LedgerCounts read(List<CounterKey> keys, Set<BatchId> batches) {
        memory.nowMillis();
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        Map<CounterKey, Long> found = new HashMap<>();
        for (CounterKey key : keys) {
            Long count = counts.get(key);
            if (count != null) {
                found.put(key, count);
            }
        }
        return new LedgerCounts(
                found, batches.stream().filter(appliedAt::containsKey).collect(Collectors.toSet()));
    }

    @Override
    public synchronized int forget(Duration age) {
        long before = memory.nowMillis() - age.toMillis();
        int known = appliedAt.size();
        appliedAt.values().removeIf(applied -> applied <= before);
        return known - appliedAt.size();
    }
}
