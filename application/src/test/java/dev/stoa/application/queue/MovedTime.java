package dev.stoa.application.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The store's time, so that no process ever sees the one moved without the other. Whoever pauses is woken when it
/// is told that the time was moved.
final class MovedTime implements WorkTime {

    private final InstantSource clock;
    private final List<Long> ends = new ArrayList<>();

    MovedTime(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public long nanos() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    @Override
    public synchronized void pause(Duration length) throws InterruptedException {
        Long end = nanos() + length.toNanos();
        ends.add(end);
        try {
            while (nanos() < end) {
                wait();
            }
        } finally {
            ends.remove(end);
        }
    }

    /// How many pause, but for those whose pause is over though they have not gone on yet.
    synchronized long pausing() {
        long now = nanos();
        return ends.stream().filter(end -> now < end).count();
    }

    synchronized void tell() {
        notifyAll();
    }
}
