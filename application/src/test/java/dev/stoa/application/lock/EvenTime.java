package dev.stoa.application.lock;

import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A store's clock and a process' even clock, which a test moves together or apart.
final class EvenTime implements EvenClock {

    private final MovableClock store = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final MovableClock even = new MovableClock(Instant.EPOCH);

    /// Of those who wait.
    private final List<Long> ends = new CopyOnWriteArrayList<>();

    /// @throws AssertionError if it does not come true within ten seconds
    static void await(BooleanSupplier condition) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - patience > 0) {
                throw new AssertionError("it did not come true");
            }
            LockSupport.parkNanos(500_000);
        }
    }

    MovableClock store() {
        return store;
    }

    /// The store's first: whoever is woken by the other finds it moved.
    void advance(Duration by) {
        store.advance(by);
        even.advance(by);
    }

    /// Moves the time on if so many wait for it, so that it does not run away from who is slow on a busy machine.
    void advanceOnceWaiting(int threads, Duration by) {
        long now = nanos();
        if (ends.stream().filter(end -> now < end).count() == threads) {
            advance(by);
        }
    }

    /// Time passes here that does not pass at the store, as when its clock stands or is slow.
    void advanceHere(Duration by) {
        even.advance(by);
    }

    @Override
    public long nanos() {
        return Duration.between(Instant.EPOCH, even.instant()).toNanos();
    }

    @Override
    public boolean awaitUntil(long moment, Semaphore news) throws InterruptedException {
        Long end = moment;
        ends.add(end);
        try {
            while (!news.tryAcquire(1, TimeUnit.MILLISECONDS)) {
                if (nanos() - end >= 0) {
                    return news.tryAcquire();
                }
            }
            return true;
        } finally {
            ends.remove(end);
        }
    }
}
