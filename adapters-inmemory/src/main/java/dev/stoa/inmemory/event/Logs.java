package dev.stoa.inmemory.event;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The topics there are. What the log and the groups of one memory share.
final class Logs {

    private final ConcurrentHashMap<Topic, Log> topics = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong receipts = new AtomicLong();
    private final long capacity;

    /// @param capacity the most events kept in all topics together
    Logs(long capacity) {
        this.capacity = capacity;
    }

    /// For reading: an empty one if it is not there.
    Log find(Topic topic) {
        return topics.getOrDefault(topic, new Log(topic));
    }

    Log open(Topic topic) {
        return topics.computeIfAbsent(topic, Log::new);
    }

    int append(Log log, List<NewEvent> events, Instant now) {
        if (kept.get() + events.size() > capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more events in memory: %d kept".formatted(capacity));
        }
        int appended = log.append(events, now);
        kept.addAndGet(appended);
        return appended;
    }

    void forgot(int events) {
        kept.addAndGet(-events);
    }

    long nextReceipt() {
        return receipts.incrementAndGet();
    }
}
