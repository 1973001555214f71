package dev.stoa.application.lock;

import dev.stoa.domain.Require;
import dev.stoa.domain.lock.Lease;
import java.time.Duration;

/// How a lock is asked for and held.
///
/// @param lease after how long it is free if this process dies; it is renewed every third of it. 10 ms to
/// [Lease#MAX]
/// @param patience how long to wait for it, 0 to one day; 0 asks once
/// @param onLost called when the hold cannot be relied on any more, on another thread than the worker's; it returns
/// soon
/// @param interrupts whether the working thread is interrupted then
public record LockTerms(Duration lease, Duration patience, Runnable onLost, boolean interrupts) {

    private static final long MOST_PATIENCE = Duration.ofDays(1).toMillis();
    private static final int SHORTEST_LEASE = 10;

    public LockTerms {
        Require.range("lease", lease.toMillis(), SHORTEST_LEASE, Lease.MAX.toMillis());
        Require.range("patience", patience.toMillis(), 0, MOST_PATIENCE);
    }

    public static LockTerms of(Duration lease, Duration patience) {
        return new LockTerms(lease, patience, () -> {}, false);
    }

    public LockTerms onLost(Runnable told) {
        return new LockTerms(lease, patience, told, interrupts);
    }

    /// Whoever works is interrupted when the hold is lost.
    public LockTerms interrupting() {
        return new LockTerms(lease, patience, onLost, true);
    }
}
