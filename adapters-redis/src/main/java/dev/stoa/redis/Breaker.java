package dev.stoa.redis;

import java.time.Duration;

/// Spares callers the wait for a server that does not answer: a circuit breaker.
///
/// Closed, it counts the answers and failures of the last ten seconds. When 20 calls or more were made and half of them
/// failed it opens: calls are refused at once for a second, and twice as long each time up to ten. After that it lets
/// three calls try; if they succeed it closes, and one that fails opens it again.
final class Breaker {

    private static final long WINDOW = Duration.ofSeconds(10).toNanos();
    private static final int LEAST_CALLS = 20;
    private static final int PROBES = 3;
    private static final long SHORTEST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(10).toNanos();

    private final Timing timing;
    private long windowStart;
    private int succeeded;
    private int failed;
    private boolean open;
    private long retryAt;
    private long pause = SHORTEST;
    private int probing;
    private int probesPassed;

    Breaker(Timing timing) {
        this.timing = timing;
        this.windowStart = now();
    }

    /// Whether a call may be made now; one that is made must be followed by [#succeeded] or [#failed].
    synchronized boolean admits() {
        if (!open) {
            return true;
        }
        if (now() - retryAt < 0 || probing == PROBES) {
            return false;
        }
        probing++;
        return true;
    }

    synchronized void succeeded() {
        if (!open) {
            turn();
            succeeded++;
        } else if (++probesPassed == PROBES) {
            open = false;
            pause = SHORTEST;
            restart();
        }
    }

    synchronized void failed() {
        if (open) {
            if (probing > 0) {
                pause = Math.min(LONGEST, pause * 2);
                trip();
            }
            return;
        }
        turn();
        failed++;
        if (succeeded + failed >= LEAST_CALLS && failed >= succeeded) {
            trip();
        }
    }

    private void trip() {
        open = true;
        probing = 0;
        probesPassed = 0;
        retryAt = now() + pause - timing.dice().nextLong(pause / 4);
    }

    private long now() {
        return timing.nanos().getAsLong();
    }

    private void turn() {
        if (now() - windowStart >= WINDOW) {
            restart();
        }
    }

    private void restart() {
        windowStart = now();
        succeeded = 0;
        failed = 0;
    }
}
