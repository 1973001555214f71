package dev.stoa.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Waits until an attempt succeeds: it is made again at hints and, because hints can be lost, about once a second.
///
/// All who wait on one channel are after the same thing. So a hint lets one of them try, and the next one only when
/// that one is done: a lock that is released does not call everybody who waits for it. Nobody is promised to be
/// next.
public final class Waiting {

    /// Between two attempts without a hint.
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1_000);

    /// Those who wait on a channel.
    private record Gate(Semaphore hints, Watch watch, int waiting) {}

    private final BiFunction<String, Runnable, Watch> listen;
    private final LongSupplier nanos;
    private final RandomGenerator dice;
    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

    /// @param listen begins to hear hints on a channel
    /// @param nanos a clock that only goes forward, and that does not stand still
    /// @param dice safe for any number of threads
    public Waiting(BiFunction<String, Runnable, Watch> listen, LongSupplier nanos, RandomGenerator dice) {
        this.listen = listen;
        this.nanos = nanos;
        this.dice = dice;
    }

    /// Attempts at once, and then until `wait` is over, the last time at its end. Nothing is listened to where the
    /// first attempt succeeds. What an attempt throws ends the waiting. So does interruption: then the thread stays
    /// interrupted and the answer is empty, also where a store refused the attempt because of it.
    public <T> Optional<T> await(String channel, Duration wait, Supplier<Optional<T>> attempt) {
        long end = nanos.getAsLong() + wait.toNanos();
        Optional<T> first = tried(attempt);
        if (first.isPresent() || !wait.isPositive()) {
            return first;
        }
        Gate gate = enter(channel);
        try {
            return attempted(gate, end, attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            leave(channel, gate);
        }
    }

    /// Attempts as soon as somebody listens: what happened before that gave no hint.
    private <T> Optional<T> attempted(Gate gate, long end, Supplier<Optional<T>> attempt) throws InterruptedException {
        Optional<T> got = tried(attempt);
        long left = end - nanos.getAsLong();
        while (got.isEmpty() && left > 0) {
            pause(gate, Math.min(left, dice.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE)));
            got = tried(attempt);
            left = end - nanos.getAsLong();
        }
        return got;
    }

    private static <T> Optional<T> tried(Supplier<Optional<T>> attempt) {
        try {
            return attempt.get();
        } catch (BackendException e) {
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // with a hint or without one, it is time for an attempt
    private static void pause(Gate gate, long nanos) throws InterruptedException {
        gate.hints().tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    private Gate enter(String channel) {
        return gates.compute(
                channel,
                (name, old) -> old == null ? opened(channel) : new Gate(old.hints(), old.watch(), old.waiting() + 1));
    }

    private Gate opened(String channel) {
        Semaphore hints = new Semaphore(0);
        return new Gate(hints, listen.apply(channel, () -> letOneTry(hints)), 1);
    }

    /// The hint that may have let this one try is the next one's now.
    private void leave(String channel, Gate gate) {
        letOneTry(gate.hints());
        gates.computeIfPresent(channel, (name, now) -> {
            if (now.waiting() == 1) {
                now.watch().close();
                return null;
            }
            return new Gate(now.hints(), now.watch(), now.waiting() - 1);
        });
    }

    /// Hints that come together count once.
    private static void letOneTry(Semaphore hints) {
        if (hints.availablePermits() == 0) {
            hints.release();
        }
    }
}
