package dev.stoa.bootstrap.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/// What is going to happen before the opening, and what follows from it.
final class Agenda {

    private record Entry(Instant at, int number, Runnable deed) {}

    private final Instant opening;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingInt(Entry::number));
    private int numbers;

    Agenda(Instant opening) {
        this.opening = opening;
    }

    Instant opening() {
        return opening;
    }

    /// What would only be after the opening does not happen.
    void at(Instant moment, Runnable deed) {
        if (moment.isBefore(opening)) {
            entries.add(new Entry(moment, numbers++, deed));
        }
    }

    /// Does everything, the earliest first.
    void live(DemoTime time) {
        for (Entry next = entries.poll(); next != null; next = entries.poll()) {
            time.goOn(next.at());
            next.deed().run();
        }
    }
}
