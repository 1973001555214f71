package dev.stoa.inmemory.queue;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.DeadGroup;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The jobs that were given up, all of them and by the kind of their failure.
final class DeadLetters {

    private static final int GROUPS = 100;
    private static final Comparator<DeadGroup> MOST =
            Comparator.comparingLong(DeadGroup::count).reversed().thenComparing(DeadGroup::kind, Utf8.ORDER);

    private final TreeMap<End, Slot> newest = new TreeMap<>(End.NEWEST);
    private final Map<String, TreeMap<End, Slot>> kinds = new HashMap<>();

    void add(Slot slot) {
        newest.put(slot.end(), slot);
        kinds.computeIfAbsent(slot.failureKind(), kind -> new TreeMap<>(End.NEWEST))
                .put(slot.end(), slot);
    }

    void remove(Slot slot) {
        newest.remove(slot.end());
        kinds.computeIfPresent(slot.failureKind(), (kind, dead) -> {
            dead.remove(slot.end());
            return dead.isEmpty() ? null : dead;
        });
    }

    /// The longest dead first.
    ///
    /// @param until when they must have died at the latest
    List<Slot> oldest(Optional<String> kind, long until, int limit) {
        NavigableMap<End, Slot> dead = kind.map(this::ofKind).orElse(newest);
        return dead.descendingMap().values().stream()
                .limit(limit)
                .takeWhile(slot -> slot.end().at() <= until)
                .toList();
    }

    private NavigableMap<End, Slot> ofKind(String kind) {
        NavigableMap<End, Slot> dead = kinds.get(kind);
        return dead == null ? Collections.emptyNavigableMap() : dead;
    }

    List<DeadGroup> groups() {
        return kinds.entrySet().stream()
                .map(kind -> new DeadGroup(kind.getKey(), kind.getValue().size()))
                .sorted(MOST)
                .limit(GROUPS)
                .toList();
    }

    NavigableMap<End, Slot> newest() {
        return newest;
    }
}
