package dev.stoa.inmemory.queue;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.inmemory.Memory;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// All queues, and how much they hold together.
public final class Lines {

    private static final int QUEUES = 10_000;

    private final Memory memory;
    private final int capacity;
    private final AtomicLong kept = new AtomicLong();
    private final Map<QueueName, GuardedLine> queues = new ConcurrentHashMap<>();

    /// @param capacity the most jobs kept, whatever their state; more are refused
    public Lines(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    Memory memory() {
        return memory;
    }

    /// A queue for somebody who puts jobs there or waits for them.
    GuardedLine open(QueueName queue) {
        GuardedLine known = queues.get(queue);
        if (known == null && queues.size() >= QUEUES) {
            throw full("queues", QUEUES);
        }
        return known == null ? queues.computeIfAbsent(queue, this::guarded) : known;
    }

    /// A queue for somebody who asks about its jobs; empty ones are not remembered.
    GuardedLine known(QueueName queue) {
        return Objects.requireNonNullElseGet(queues.get(queue), () -> guarded(queue));
    }

    private GuardedLine guarded(QueueName queue) {
        return new GuardedLine("queue:" + queue, memory.signals(), kept);
    }

    /// Makes room before jobs are added.
    void reserve(int jobs) {
        if (kept.addAndGet(jobs) > capacity) {
            free(jobs);
            throw full("jobs", capacity);
        }
    }

    /// Gives room back that was not needed.
    void free(int jobs) {
        kept.addAndGet(-jobs);
    }

    private static BackendException full(String what, int most) {
        return new BackendException(
                BackendException.Kind.UNAVAILABLE, "no room for more %s in memory: %d kept".formatted(what, most));
    }
}
