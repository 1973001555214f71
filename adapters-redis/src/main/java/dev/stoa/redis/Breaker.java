package dev.stoa.redis;

import java.time.Duration;
import java.util.Optional;

/// Spares callers the wait for a server that does not answer: a circuit breaker.
///
/// Closed, it counts answers and failures. It opens when 20 calls in a row failed, or half of 20 or more within ten
/// seconds: calls are refused at once for a second, and twice as long each time up to ten. After that it lets three
/// calls try; if they succeed it closes, and one that fails opens it again.
final class Breaker {

    private static final long WINDOW = Duration.ofSeconds(10).toNanos();
    private static final int LEAST_CALLS = 20;
    private static final int PROBES = 3;
    private static final long SHORTEST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(10).toNanos();

    /// Leave to make one call. Its end must be told, and counts only while the breaker is as it was then.
    record Ticket(long era) {}

    private final Timing timing;
    private long era;
    private long windowStart;
    private int succeeded;
    private int failed;
    private int failedInARow;
    private boolean open;
    private long retryAt;
    private long pause = SHORTEST;
    private int probing;
    private int probesPassed;

    Breaker(Timing timing) {
        this.timing = timing;
        this.windowStart = now();
    }

    /// Empty if no call may be made now.
    synchronized Optional<Ticket> admit() {
        if (open) {
            if (now() - retryAt < 0 || probing == PROBES) {
                return Optional.empty();
            }
            probing++;
        }
        return Optional.of(new Ticket(era));
    }

    synchronized void succeeded(Ticket ticket) {
        if (ticket.era() != era) {
            return;
        }
        if (!open) {
            turn();
            succeeded++;
            failedInARow = 0;
        } else if (++probesPassed == PROBES) {
            era++;
            open = false;
            pause = SHORTEST;
            restart();
        }
    }

    synchronized void failed(Ticket ticket) {
        if (ticket.era() != era) {
            return;
        }
        if (open) {
            pause = Math.min(LONGEST, pause * 2);
            trip();
            return;
        }
        turn();
        failed++;
        failedInARow++;
        if (failedInARow >= LEAST_CALLS || (succeeded + failed >= LEAST_CALLS && failed >= succeeded)) {
            trip();
        }
    }

    /// The call ended in a way that says nothing about how quick the server is.
    synchronized void abandoned(Ticket ticket) {
        if (ticket.era() == era && open) {
            probing--;
        }
    }

    private void trip() {
        era++;
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
        failedInARow = 0;
    }
}
