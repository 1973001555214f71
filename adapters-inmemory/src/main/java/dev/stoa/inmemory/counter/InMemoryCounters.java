package dev.stoa.inmemory.counter;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.counter.BatchId;
import dev.stoa.domain.counter.CounterBatch;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.counter.Counters;
import dev.stoa.inmemory.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Pending counts in memory: one map per batch. Additions share the lock, sealing has it alone, so no addition
/// falls between two batches.
public final class InMemoryCounters implements Counters {

    private static final int MAX_KEYS = 1_000;

    private final Memory memory;
    private final int capacity;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final ConcurrentHashMap<CounterKey, Long> open = new ConcurrentHashMap<>();
    private BatchId openId;
    private @Nullable CounterBatch closed;

    /// @param first a new id, for the first batch
    /// @param capacity the most keys the open batch holds
    public InMemoryCounters(Memory memory, BatchId first, int capacity) {
        this.memory = memory;
        this.openId = first;
        this.capacity = capacity;
    }

    @Override
    public void add(CounterKey key, long delta) {
        memory.nowMillis();
        Require.range("delta", delta, -MAX, MAX);
        lock.readLock().lock();
        try {
            open.compute(key, (k, old) -> sum(k, old, delta));
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Both parts are within 2^53, so the sum cannot overflow.
    private Long sum(CounterKey key, @Nullable Long old, long delta) {
        if (old == null && open.mappingCount() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more counts in memory: %d kept".formatted(capacity));
        }
        long sum = (old == null ? 0 : old) + delta;
        if (sum > MAX || sum < -MAX) {
            throw new InvalidInputException("delta", "range", "%s would pass 2^53".formatted(key));
        }
        return sum;
    }

    @Override
    public List<CounterBatch> pending(List<CounterKey> keys) {
        memory.nowMillis();
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        lock.writeLock().lock();
        try {
            List<CounterBatch> pending = new ArrayList<>();
            if (closed != null) {
                pending.add(new CounterBatch(closed.id(), only(keys, closed.deltas())));
            }
            pending.add(new CounterBatch(openId, only(keys, open)));
            return List.copyOf(pending);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static Map<CounterKey, Long> only(List<CounterKey> keys, Map<CounterKey, Long> counts) {
        Map<CounterKey, Long> found = new HashMap<>();
        for (CounterKey key : keys) {
            Long count = counts.get(key);
            if (count != null) {
                found.put(key, count);
            }
        }
        return found;
    }

    @Override
    public Optional<CounterBatch> seal(BatchId next) {
        memory.nowMillis();
        lock.writeLock().lock();
        try {
            if (closed == null && !open.isEmpty()) {
                closed = new CounterBatch(openId, open);
                open.clear();
                openId = next;
            }
            return Optional.ofNullable(closed);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public boolean confirm(BatchId batch) {
        memory.nowMillis();
        lock.writeLock().lock();
        try {
            boolean same = closed != null && closed.id().equals(batch);
            closed = same ? null : closed;
            return same;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
