package dev.stoa.application.lock;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.LockOwner;
import dev.stoa.domain.lock.Locks;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// One or several locks in the hands of one worker, until it is closed or lost.
///
/// A thread beside the worker's renews them every third of the lease. How long they may be relied on is counted by
/// this process' even clock from before the store was asked, less 1 % and 2 ms: so a hold ends before the store
/// gives its locks to others, also while nobody can reach the store.
public final class Hold implements AutoCloseable {

    private static final long MARGIN_NANOS = 2_000_000;

    /// @param since when the store was asked for what it granted last
    private record Granted(long fence, long since) {}

    private final Locks locks;
    private final EvenClock clock;
    private final LockOwner owner;
    private final LockTerms terms;
    private final long lease;
    private final Thread worker = Thread.currentThread();
    private final Map<LockName, Granted> granted = new ConcurrentHashMap<>();
    private final Set<LockName> asked = ConcurrentHashMap.newKeySet();
    private final Semaphore end = new Semaphore(0);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread watchdog = Thread.ofVirtual().name("lock-watchdog").unstarted(this::watch);
    private volatile boolean lost;

    Hold(Locks locks, EvenClock clock, LockOwner owner, LockTerms terms) {
        this.locks = locks;
        this.clock = clock;
        this.owner = owner;
        this.terms = terms;
        this.lease = terms.lease().toNanos();
    }

    /// The fence of the only lock.
    public long fence() {
        if (granted.size() != 1) {
            throw new IllegalStateException("%d locks are held; of which is the fence?".formatted(granted.size()));
        }
        return granted.values().iterator().next().fence();
    }

    /// The fence of one of the locks.
    ///
    /// @throws IllegalArgumentException if it is not one of them
    public long fence(LockName name) {
        return Optional.ofNullable(granted.get(name))
                .orElseThrow(() -> new IllegalArgumentException("the lock %s is not held here".formatted(name)))
                .fence();
    }

    /// Whether the locks are surely still this worker's. Long work asks before each step that cannot be undone.
    public boolean isValid() {
        return !closed.get() && !isLost();
    }

    /// Whether they may be somebody else's by now.
    boolean isLost() {
        return lost || (!granted.isEmpty() && clock.nanos() - validUntil() >= 0);
    }

    /// One attempt; whether it succeeded. What became of an attempt that failed may be unknown, so it is released
    /// too.
    boolean take(LockName name) {
        asked.add(name);
        long before = clock.nanos();
        var got = locks.acquire(name, owner, terms.lease());
        if (got.isEmpty()) {
            asked.remove(name);
            return false;
        }
        boolean first = granted.isEmpty();
        granted.put(name, new Granted(got.get().fence(), before));
        if (first) {
            watchdog.start();
        }
        return true;
    }

    /// Gives the locks back. A lock whose store is away is free when its lease is over. Nothing is renewed after
    /// this, and an interrupt that told of the loss does not outlive it. Any other waits until the locks are given
    /// back: a store may refuse a thread that is interrupted.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        end.release();
        boolean interrupted = awaitWatchdog();
        asked.forEach(this::release);
        if (interrupted
                && !(lost && terms.interrupts() && Thread.currentThread().equals(worker))) {
            Thread.currentThread().interrupt();
        }
    }

    private void release(LockName name) {
        try {
            locks.release(name, owner);
        } catch (BackendException away) {
            // Its lease ends by itself.
        }
    }

    /// Whether the calling thread was interrupted; it is not any more.
    private boolean awaitWatchdog() {
        boolean interrupted = Thread.interrupted();
        boolean ended = Thread.currentThread().equals(watchdog) || granted.isEmpty();
        while (!ended) {
            try {
                watchdog.join();
                ended = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        return interrupted;
    }

    private void watch() {
        try {
            OptionalLong next = OptionalLong.of(renewAt());
            while (next.isPresent() && !clock.awaitUntil(next.getAsLong(), end)) {
                next = tend();
            }
            if (next.isEmpty()) {
                lose();
            }
        } catch (InterruptedException e) {
            lose();
        } catch (RuntimeException fault) {
            lose();
            throw fault;
        }
    }

    /// Renews everything; when to come again, or nothing if the hold is lost. Where the store does not answer it is
    /// asked
    /// soon again, as long as the last answer counts.
    private OptionalLong tend() {
        if (clock.nanos() - validUntil() >= 0) {
            return OptionalLong.empty();
        }
        try {
            return granted.keySet().stream().allMatch(this::renewed)
                    ? OptionalLong.of(renewAt())
                    : OptionalLong.empty();
        } catch (BackendException unknown) {
            long soon = clock.nanos() + lease / 10;
            return OptionalLong.of(soon - validUntil() < 0 ? soon : validUntil());
        }
    }

    private boolean renewed(LockName name) {
        long before = clock.nanos();
        boolean renewed = locks.renew(name, owner, terms.lease()).isPresent();
        if (renewed) {
            granted.computeIfPresent(name, (same, old) -> new Granted(old.fence(), before));
        }
        return renewed;
    }

    private void lose() {
        lost = true;
        if (terms.interrupts()) {
            worker.interrupt();
        }
        terms.onLost().run();
    }

    private long renewAt() {
        return oldest() + lease / 3;
    }

    private long validUntil() {
        return oldest() + lease - lease / 100 - MARGIN_NANOS;
    }

    private long oldest() {
        return granted.values().stream()
                .mapToLong(Granted::since)
                .reduce((a, b) -> a - b < 0 ? a : b)
                .orElseThrow();
    }
}
