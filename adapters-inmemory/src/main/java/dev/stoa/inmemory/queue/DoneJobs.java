package dev.stoa.inmemory.queue;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The jobs that are done and kept for a while.
final class DoneJobs {

    private static final int SWEEP = 100;

    private final TreeMap<End, Slot> newest = new TreeMap<>(End.NEWEST);
    private final TreeMap<End, Slot> gone = new TreeMap<>(End.SOONEST);

    void add(Slot slot) {
        newest.put(slot.end(), slot);
        gone.put(slot.gone(), slot);
    }

    void remove(Slot slot) {
        newest.remove(slot.end());
        gone.remove(slot.gone());
    }

    /// Hands over a few whose time is over; they are removed by whoever takes them.
    void sweep(long now, Consumer<Slot> forget) {
        for (int i = 0; i < SWEEP && !gone.isEmpty() && gone.firstKey().at() <= now; i++) {
            forget.accept(gone.firstEntry().getValue());
        }
    }

    NavigableMap<End, Slot> newest() {
        return newest;
    }
}
