package dev.stoa.application.lock;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// A clock that runs evenly whatever becomes of the time of day, and waiting by it.
public interface EvenClock {

    /// Nanoseconds since some moment.
    long nanos();

    /// Waits until there is a permit, which is taken, or until that moment; whether there was one.
    ///
    /// @param moment as [#nanos] counts
    boolean awaitUntil(long moment, Semaphore news) throws InterruptedException;

    /// @param nanos such as `System::nanoTime`
    static EvenClock of(LongSupplier nanos) {
        return new EvenClock() {
            @Override
            public long nanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean awaitUntil(long moment, Semaphore news) throws InterruptedException {
                return news.tryAcquire(moment - nanos(), TimeUnit.NANOSECONDS);
            }
        };
    }
}
