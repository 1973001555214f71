package dev.stoa.domain.lock;

import java.time.Duration;
import java.util.Optional;

/// Locks held on a lease. A lock is free iff nobody holds it or `now >= expiresAt` by the store's clock.
///
/// A lease can run out while its holder still works, so what a lock protects should check the fence. Locks are not
/// reentrant: an owner that asks again waits like any other. Nobody is promised to be next, in no family. All methods
/// throw [dev.stoa.domain.BackendException] when the backend is down: then nothing was granted.
public interface Locks {

    /// The longest lease and the longest wait.
    Duration MAX = Duration.ofHours(1);

    /// Takes the lock if it is free, waiting for that up to `wait`; empty if it was not. Of N racing owners one gets
    /// it, with a fence larger than any before: at least the store's time in microseconds. Waiting is not
    /// busy: a release wakes, and a lease that runs out is seen within a second.
    ///
    /// @param lease 1 ms to [#MAX]
    /// @param wait 0 to [#MAX]; 0 asks once
    Optional<Lease> acquire(LockName name, LockOwner owner, Duration lease, Duration wait);

    /// Prolongs the hold to `lease` from now, if this owner holds the lock and its lease has not run out; else empty,
    /// and nothing changed. The fence stays.
    ///
    /// @param lease 1 ms to [#MAX]
    Optional<Lease> renew(LockName name, LockOwner owner, Duration lease);

    /// Frees the lock if this owner holds it and its lease has not run out, and says so; else false, and nothing
    /// changed. The fence is remembered for at least seven days.
    boolean release(LockName name, LockOwner owner);

    /// Who holds the lock now; empty if it is free. It may be free when the answer arrives.
    Optional<LockState> find(LockName name);
}
