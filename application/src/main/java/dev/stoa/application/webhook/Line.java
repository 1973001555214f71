package dev.stoa.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The deliveries to one subscription that are under way in this process, and those that wait for a place.
///
/// Those that are put off come again one after the other, not all together: however many wait for a server that
/// hangs, they busy the workers a hundred times a second at most.
final class Line {

    /// How many are under way at once.
    static final int PLACES = 4;

    private static final Duration APART = Duration.ofMillis(10);
    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMinutes(1);

    private final Semaphore places = new Semaphore(PLACES, true);

    /// Since somebody waited in vain no place was left.
    private volatile boolean stuck;

    /// When the delivery that was put off last comes again.
    private Instant turn = Instant.EPOCH;

    /// How many are under way or wait; guarded by [Places].
    int present;

    /// Whether there was a place in time; while nothing moves nobody waits.
    boolean takePlace(Duration patience) {
        boolean taken = false;
        try {
            taken = places.tryAcquire(stuck ? 0 : patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        stuck |= !taken;
        return taken;
    }

    void leavePlace() {
        stuck = false;
        places.release();
    }

    /// How long the next delivery that is put off stays away.
    synchronized Duration delay(Instant now) {
        Instant next = turn.plus(APART);
        Instant soonest = now.plus(SOONEST);
        Instant latest = now.plus(LATEST);
        turn = next.isBefore(soonest) ? soonest : next.isBefore(latest) ? next : latest;
        return Duration.between(now, turn);
    }
}
