package dev.stoa.domain.event;

import java.util.List;

/// Events of one partition that one consumer may handle now, in order.
///
/// @param receipt unlike that of any other batch of this partition and group, ever
/// @param attempt how often the first of the events has been given out, 1 for the first time
/// @param events at least one, all of the partition, in the order of their positions
public record Batch(int partition, long receipt, int attempt, List<Event> events) {

    public Batch {
        events = List.copyOf(events);
    }
}
