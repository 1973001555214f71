package dev.stoa.bootstrap.fault;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;

/// Waits for what others do, and not for ever.
public final class Eventually {

    private static final long PAUSE_NANOS = 20_000_000;

    private Eventually() {}

    /// Looks again and again until it sees what is expected; fails with what it saw last if that takes too long.
    public static <T> T eventually(String what, Duration within, Supplier<T> look, Predicate<? super T> expected) {
        long start = System.nanoTime();
        while (true) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            T seen = look.get();
            if (expected.test(seen)) {
                return seen;
            }
            assertThat(waited).as("time until %s; seen last: %s", what, seen).isLessThan(within);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
