package dev.stoa.domain.event;

import java.util.List;

/// Events of one partition that one consumer may handle now, in order.
///
/// @param receipt unlike that of any other batch of this group, ever
/// @param attempt 1 when the first of the events is next in line for the first time, one more each time it is given
///     out again
/// @param events at least one, all of the partition, in the order of their positions
public record Batch(int partition, long receipt, int attempt, List<Event> events) {

    public Batch {
        events = List.copyOf(events);
    }

    /// The position of the last of the events.
    public long last() {
        return events.getLast().position();
    }

    /// The position of the last of the events that is not beyond this one; 0 if all are.
    public long lastUpTo(long position) {
        return events.stream()
                .mapToLong(Event::position)
                .filter(each -> each <= position)
                .max()
                .orElse(0);
    }
}
