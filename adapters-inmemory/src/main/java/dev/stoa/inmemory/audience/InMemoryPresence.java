package dev.stoa.inmemory.audience;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Cursor;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.audience.Online;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.inmemory.Memory;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// By population: who was seen when, in the order of ids and in that of time; one lock for each.
public final class InMemoryPresence implements Presence {

    private static final String LIST = "online";

    private final Memory memory;
    private final int capacity;
    private final Map<Population, Room> rooms = new ConcurrentHashMap<>();

    /// @param capacity the most who can be here at once, of each population
    public InMemoryPresence(Memory memory, int capacity) {
        this.memory = memory;
        this.capacity = capacity;
    }

    @Override
    public void seen(Population population, VisitorId visitor) {
        Instant now = memory.now();
        room(population).seen(visitor, now);
    }

    @Override
    public void left(Population population, VisitorId visitor) {
        memory.now();
        room(population).left(visitor);
    }

    @Override
    public long count(Population population) {
        Instant now = memory.now();
        return room(population).count(now);
    }

    @Override
    public Page<Online> list(Population population, PageRequest page) {
        Instant now = memory.now();
        return room(population).list(page, now);
    }

    private Room room(Population population) {
        return rooms.computeIfAbsent(population, name -> new Room());
    }

    private final class Room {

        private record Sight(Instant at, String visitor) {}

        private final NavigableMap<String, Instant> lastSeen = new TreeMap<>(Utf8.ORDER);
        private final NavigableSet<Sight> sights =
                new TreeSet<>(Comparator.comparing(Sight::at).thenComparing(Sight::visitor, Utf8.ORDER));

        synchronized void seen(VisitorId visitor, Instant now) {
            sweep(now);
            left(visitor);
            if (lastSeen.size() >= capacity) {
                throw new BackendException(
                        BackendException.Kind.UNAVAILABLE,
                        "no room for more who are here in memory: %d kept".formatted(capacity));
            }
            lastSeen.put(visitor.value(), now);
            sights.add(new Sight(now, visitor.value()));
        }

        synchronized void left(VisitorId visitor) {
            Instant before = lastSeen.remove(visitor.value());
            if (before != null) {
                sights.remove(new Sight(before, visitor.value()));
            }
        }

        synchronized long count(Instant now) {
            sweep(now);
            return lastSeen.size();
        }

        synchronized Page<Online> list(PageRequest page, Instant now) {
            sweep(now);
            NavigableMap<String, Instant> rest = page.after()
                    .map(after -> lastSeen.tailMap(Cursor.parts(LIST, 1, after).getFirst(), false))
                    .orElse(lastSeen);
            List<Online> found = rest.entrySet().stream()
                    .limit(page.limit() + 1L)
                    .map(each -> new Online(new VisitorId(each.getKey()), each.getValue()))
                    .toList();
            return Cursor.page(found, page.limit(), last -> Cursor.of(LIST, last.visitor()));
        }

        private void sweep(Instant now) {
            while (!sights.isEmpty() && !now.isBefore(sights.first().at().plus(WINDOW))) {
                lastSeen.remove(sights.pollFirst().visitor());
            }
        }
    }
}
