package dev.stoa.domain.lock;

import dev.stoa.domain.Watch;
import java.time.Duration;
import java.util.Optional;

/// Locks held on a lease. A lock is free iff nobody holds it or `now >= expiresAt` by the store's clock.
///
/// A lease can run out while its holder still works, so what a lock protects should check the fence. Locks are not
/// reentrant: an owner that asks again is refused like any other. Nobody is promised to be next, in no family.
/// Whoever wants to wait watches; `dev.stoa.application.lock` waits, renews and elects a leader. All methods but
/// [#watch] throw [dev.stoa.domain.BackendException] when the backend is down: then nothing was granted.
public interface Locks {

    /// Takes the lock if it is free; empty if it is not. Of N racing owners one gets it, with a fence larger than
    /// any before: at least the store's time in microseconds.
    ///
    /// @param lease 1 ms to [Lease#MAX], counted in whole milliseconds
    Optional<Lease> acquire(LockName name, LockOwner owner, Duration lease);

    /// Puts the end of the hold to `lease` from now, if this owner holds the lock and its lease has not run out;
    /// else empty, and nothing changed. The fence stays.
    ///
    /// @param lease 1 ms to [Lease#MAX], counted in whole milliseconds
    Optional<Lease> renew(LockName name, LockOwner owner, Duration lease);

    /// Frees the lock if this owner holds it and its lease has not run out, and says so; else false, and nothing
    /// changed. The fence is remembered for at least [Lease#REMEMBERED].
    boolean release(LockName name, LockOwner owner);

    /// Who holds the lock now; empty if it is free. It may be free when the answer arrives.
    Optional<Lease> find(LockName name);

    /// Calls `hint` soon after the lock was released, by whatever process, and whenever a release may have been
    /// missed. A lease that runs out gives none. Hints may come together, twice, or for nothing; they must return
    /// at once. Watching needs no backend: it begins as soon as there is one.
    Watch watch(LockName name, Runnable hint);
}
