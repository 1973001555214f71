package dev.stoa.inmemory.event;

import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.PassedOver;
import java.util.List;
import java.util.TreeMap;

/// What a group gave up, numbered, the newest so many.
final class Passed {

    private static final String LIST = "passed-over";

    private record Numbered(long number, PassedOver event) {}

    private final TreeMap<Long, Numbered> events = new TreeMap<>();
    private long count;

    void add(PassedOver event) {
        count++;
        events.put(count, new Numbered(count, event));
        if (events.size() > ConsumerGroups.PASSED_OVER) {
            events.pollFirstEntry();
        }
    }

    Page<PassedOver> page(PageRequest request) {
        long before = request.after()
                .map(cursor -> Cursor.parts(LIST, 1, cursor))
                .map(parts -> Cursor.number(parts.getFirst()))
                .orElse(Long.MAX_VALUE);
        List<Numbered> found = events.headMap(before, false).descendingMap().values().stream()
                .limit(request.limit() + 1L)
                .toList();
        return Cursor.page(found, request.limit(), each -> Cursor.of(LIST, each.number()))
                .map(Numbered::event);
    }
}
