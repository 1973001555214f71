package dev.stoa.application.lock;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import java.time.Duration;
import java.util.Optional;

/// A store that has a fault while a test says so, and takes no lock back from a thread that is interrupted, as
/// Postgres does not.
final class BrokenLocks implements Locks {

    private final Locks locks;
    volatile boolean isBroken;

    BrokenLocks(Locks locks) {
        this.locks = locks;
    }

    private Locks locks() {
        if (isBroken) {
            throw new IllegalStateException("the test says so");
        }
        return locks;
    }

    @Override
    public Optional<Lease> acquire(LockName name, LockOwner owner, Duration lease) {
        return locks().acquire(name, owner, lease);
    }

    @Override
    public Optional<Lease> renew(LockName name, LockOwner owner, Duration lease) {
        return locks().renew(name, owner, lease);
    }

    @Override
    public boolean release(LockName name, LockOwner owner) {
        if (Thread.currentThread().isInterrupted()) {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "interrupted");
        }
        return locks().release(name, owner);
    }

    @Override
    public Optional<Lease> find(LockName name) {
        return locks().find(name);
    }

    @Override
    public Watch watch(LockName name, Runnable hint) {
        return locks.watch(name, hint);
    }
}
