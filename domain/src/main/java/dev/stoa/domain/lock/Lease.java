package dev.stoa.domain.lock;

import dev.stoa.domain.Require;
import java.time.Duration;
import java.time.Instant;

/// A lock that is held.
///
/// @param fence grows with every holder of this lock, for ever, also over losses of the store's memory: a resource
///     that remembers the largest it has seen can refuse a holder that was overtaken
/// @param expiresAt when the lock is free unless it is renewed, by the store's clock. A holder counts for itself,
///     by an even clock of its own, from before it asked
public record Lease(LockName name, LockOwner owner, long fence, Instant expiresAt) {

    /// The longest.
    public static final Duration MAX = Duration.ofHours(1);

    /// How long after its lease ran out or its release a lock's last fence is remembered.
    public static final Duration REMEMBERED = Duration.ofDays(7);

    /// The length of a lease in milliseconds.
    ///
    /// @param length 1 ms to [#MAX]
    public static long millis(Duration length) {
        return Require.range("lease", length.toMillis(), 1, MAX.toMillis());
    }
}
