package dev.stoa.inmemory.event;

import dev.stoa.domain.event.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The events of one partition, numbered among themselves so that how many lie between two is a subtraction.
final class Lane {

    /// @param number 1 for the first event of the partition there ever was
    record Numbered(long number, Event event) {}

    private final TreeMap<Long, Numbered> events = new TreeMap<>();
    private long count;

    void add(Event event) {
        events.put(event.position(), new Numbered(++count, event));
    }

    /// How many there ever were.
    long count() {
        return count;
    }

    /// How many there were up to this position.
    long countUpTo(long position) {
        Map.Entry<Long, Numbered> next = events.higherEntry(position);
        return next == null ? count : next.getValue().number() - 1;
    }

    @Nullable
    Event next(long after) {
        Map.Entry<Long, Numbered> next = events.higherEntry(after);
        return next == null ? null : next.getValue().event();
    }

    List<Event> after(long position, int limit) {
        return events.tailMap(position, false).values().stream()
                .limit(limit)
                .map(Numbered::event)
                .toList();
    }

    void forget(long position) {
        events.remove(position);
    }
}
