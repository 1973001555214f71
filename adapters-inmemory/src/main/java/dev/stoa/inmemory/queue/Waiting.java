package dev.stoa.inmemory.queue;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The jobs that wait, due or not, in the order of their places.
///
/// Each priority is first its due jobs, then its delayed ones. So the due ones are found by leaping over the rest
/// of a priority, at most 256 times, and nobody has to move a job when its delay is over.
final class Waiting {

    private final TreeMap<Place, Slot> line = new TreeMap<>();

    /// Those that were not due when they came, by when they will be; who is due meanwhile is dropped when counting.
    private final TreeMap<End, Slot> delayed = new TreeMap<>(End.SOONEST);

    void add(Slot slot, long now) {
        line.put(slot.place(), slot);
        if (!slot.place().isDue(now)) {
            delayed.put(due(slot), slot);
        }
    }

    void remove(Slot slot) {
        line.remove(slot.place());
        if (!delayed.isEmpty()) {
            delayed.remove(due(slot));
        }
    }

    private static End due(Slot slot) {
        return new End(slot.place().availableAt(), slot.id());
    }

    /// The first job after a place that is due, or that is not.
    @Nullable
    Slot next(Place after, boolean due, long now) {
        var found = line.higherEntry(after);
        while (found != null && found.getKey().isDue(now) != due) {
            int priority = found.getKey().priority();
            found = line.higherEntry(Place.after(priority, due ? Long.MAX_VALUE : now));
        }
        return found == null ? null : found.getValue();
    }

    long delayed(long now) {
        while (!delayed.isEmpty() && delayed.firstKey().at() <= now) {
            delayed.pollFirstEntry();
        }
        return delayed.size();
    }

    long size() {
        return line.size();
    }
}
