package dev.stoa.application.lock;

import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A store's clock and a process' even clock, which a test moves together or apart.
final class EvenTime implements EvenClock {

    private final MovableClock store = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final MovableClock even = new MovableClock(Instant.EPOCH);

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

    void advance(Duration by) {
        even.advance(by);
        store.advance(by);
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
    public boolean await(Semaphore news, long nanos) throws InterruptedException {
        long end = nanos() + nanos;
        while (!news.tryAcquire(1, TimeUnit.MILLISECONDS)) {
            if (nanos() - end >= 0) {
                return news.tryAcquire();
            }
        }
        return true;
    }
}
