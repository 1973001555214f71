package dev.stoa.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The deliveries to one subscription that are under way in this process, and those that wait for a place.
///
/// Those that are put off come again one after the other, not all together: however many wait for a server that
/// hangs, they busy the workers a hundred times a second at most, unless more than half an hour's worth of them
/// waits. While its calls take long a subscription has one place, else four.
final class Line {

    /// How many are under way at once.
    static final int PLACES = 4;

    private static final Duration APART = Duration.ofMillis(10);
    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofHours(1);

    /// A call that takes so long is slow.
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(PLACES, true);

    /// The one place of a slow subscription.
    private final Semaphore only = new Semaphore(1);

    /// Since somebody waited in vain no place was left.
    private volatile boolean stuck;

    /// Whether the call that ended last was slow.
    private volatile boolean slow;

    /// When the delivery that was put off last comes again.
    private Instant turn = Instant.EPOCH;

    /// How many are under way or wait; guarded by [Places].
    int present;

    boolean isSlow() {
        return slow;
    }

    /// Whether there was a place in time; while nothing moves nobody waits.
    ///
    /// @param alone only if it is the only place
    boolean takePlace(boolean alone, Duration patience) {
        if (alone && !only.tryAcquire()) {
            return false;
        }
        boolean taken = false;
        try {
            taken = places.tryAcquire(stuck ? 0 : patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        stuck |= !taken;
        if (alone && !taken) {
            only.release();
        }
        return taken;
    }

    /// @param length how long the call took
    void leavePlace(boolean alone, Duration length) {
        slow = length.compareTo(SLOW) >= 0;
        stuck = false;
        places.release();
        if (alone) {
            only.release();
        }
    }

    /// How long the next delivery that is put off stays away: the longer the more wait. Those that would wait for
    /// more than the longest come between the ones of its second half.
    synchronized Duration delay(Instant now) {
        Instant next = turn.plus(APART);
        Instant soonest = now.plus(SOONEST);
        Instant latest = now.plus(LATEST);
        if (next.isAfter(latest)) {
            next = now.plus(LATEST.dividedBy(2));
        }
        turn = next.isBefore(soonest) ? soonest : next;
        return Duration.between(now, turn);
    }
}
