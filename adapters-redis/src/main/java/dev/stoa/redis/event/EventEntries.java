package dev.stoa.redis.event;

import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.PassedOver;
import dev.stoa.redis.Reply;
import java.time.Instant;
import java.util.List;

/// Entries of streams: an id, and names and values of fields.
final class EventEntries {

    private EventEntries() {}

    static List<Event> events(Reply entries) {
        return entries.replies().map(EventEntries::event).toList();
    }

    private static Event event(Reply entry) {
        Reply fields = entry.at(1);
        return new Event(number(entry), fields.text(1), fields.text(3), fields.text(5), time(fields.number(7)));
    }

    static PassedOver passedOver(Reply entry) {
        Reply fields = entry.at(1);
        return new PassedOver(fields.number(1), fields.text(3), fields.text(5), fields.text(7), time(fields.number(9)));
    }

    /// The first half of the id.
    static long number(Reply entry) {
        String id = entry.text(0);
        return Long.parseLong(id.substring(0, id.indexOf('-')));
    }

    static Instant time(long millis) {
        return Instant.ofEpochMilli(millis);
    }
}
