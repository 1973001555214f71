package dev.stoa.inmemory.event;

import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.GroupName;
import dev.stoa.domain.event.LogState;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One topic: its events, their partitions and its groups, under one lock.
final class Log {

    private final ReentrantLock lock = new ReentrantLock();
    private final Topic topic;
    private final TreeMap<Long, Event> events = new TreeMap<>();
    private final List<Lane> lanes =
            Stream.generate(Lane::new).limit(ConsumerGroups.PARTITIONS).toList();
    private final NavigableMap<String, Group> groups = new TreeMap<>();
    private long last;
    private long source;
    private Instant at = Instant.MIN;

    Log(Topic topic) {
        this.topic = topic;
    }

    /// Runs one operation alone.
    <R> R alone(Supplier<R> operation) {
        lock.lock();
        try {
            return operation.get();
        } finally {
            lock.unlock();
        }
    }

    int append(List<NewEvent> batch, Instant now) {
        long before = last;
        for (NewEvent each : batch) {
            if (each.source().isEmpty() || each.source().getAsLong() > source) {
                source = each.source().orElse(source);
                at = now.isAfter(at) ? now : at;
                add(new Event(++last, each.key(), each.type(), each.payload(), at));
            }
        }
        return (int) (last - before);
    }

    private void add(Event event) {
        events.put(event.position(), event);
        lanes.get(event.partition()).add(event);
    }

    List<Event> read(long after, int limit) {
        return events.tailMap(after, false).values().stream().limit(limit).toList();
    }

    LogState state() {
        return new LogState(first(), last, source);
    }

    private long first() {
        return events.isEmpty() ? last + 1 : events.firstKey();
    }

    /// The oldest events, as long as they are beyond `keep` or old and no group waits for them.
    int trim(long keep, Duration age, Instant now) {
        long held =
                groups.values().stream().mapToLong(Group::oldestWaiting).min().orElse(Long.MAX_VALUE);
        List<Event> gone = new ArrayList<>();
        for (Event each : events.values()) {
            boolean old = each.position() <= last - keep || !each.at().plus(age).isAfter(now);
            if (!old || each.position() >= held || gone.size() == EventLog.BATCH) {
                break;
            }
            gone.add(each);
        }
        for (Event each : gone) {
            events.remove(each.position());
            lanes.get(each.partition()).forget(each.position());
        }
        return gone.size();
    }

    List<Lane> lanes() {
        return lanes;
    }

    /// By name; the caller holds the lock.
    NavigableMap<String, Group> groups() {
        return groups;
    }

    /// @throws dev.stoa.domain.InvalidInputException if there is no such group
    Group group(GroupName name) {
        Group group = groups.get(name.value());
        if (group == null) {
            throw name.unknownIn(topic);
        }
        return group;
    }
}
