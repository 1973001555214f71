package dev.stoa.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(20)
class WaitingTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final RandomGenerator DICE = new Random(1);

    private final AtomicInteger changes = new AtomicInteger();
    private final Listeners listeners = new Listeners(channel -> changes.incrementAndGet());
    private final Waiting waiting = new Waiting(listeners::listen, System::nanoTime, DICE);
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger goods = new AtomicInteger();

    /// Lets whoever waits ask only when there is a hint.
    private static final class NoPolls implements RandomGenerator {

        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long shortest, long longest) {
            return LONG.toNanos();
        }
    }

    private Optional<String> take() {
        attempts.incrementAndGet();
        return goods.getAndUpdate(n -> Math.max(0, n - 1)) > 0 ? Optional.of("it") : Optional.empty();
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.currentThread().isInterrupted()).as("too late").isFalse();
            LockSupport.parkNanos(500_000);
        }
    }

    @Test
    void whatIsThereAtOnceIsTakenWithoutListening() {
        goods.set(1);
        assertThat(waiting.await("a", LONG, this::take)).contains("it");
        assertThat(changes.get()).isZero();
    }

    @Test
    void withoutAWaitThereIsOneAttempt() {
        assertThat(waiting.await("a", Duration.ZERO, this::take)).isEmpty();
        assertThat(attempts.get()).isEqualTo(1);
    }

    @Test
    void afterTheWaitItIsEmptyAndNobodyListens() {
        AtomicLong tens = new AtomicLong();
        Waiting timed = new Waiting(
                listeners::listen,
                () -> Duration.ofMillis(10 * tens.getAndIncrement()).toNanos(),
                DICE);
        assertThat(timed.await("a", Duration.ofMillis(20), this::take)).isEmpty();
        assertThat(attempts.get()).isEqualTo(3);
        assertThat(listeners.channels()).isEmpty();
    }

    @Test
    void whatGaveNoHintIsFoundWithinASecond() throws InterruptedException {
        Thread waiter = Thread.ofVirtual().start(() -> waiting.await("a", LONG, this::take));
        await(() -> attempts.get() >= 2);
        goods.set(1);
        assertThat(waiter.join(Duration.ofSeconds(3))).isTrue();
    }

    @Test
    void aHintLetsOneTryAndThatOneTheNext() throws InterruptedException {
        int waiters = 20;
        Waiting hinted = new Waiting(listeners::listen, System::nanoTime, new NoPolls());
        CountDownLatch served = new CountDownLatch(waiters);
        for (int n = 0; n < waiters; n++) {
            Thread.ofVirtual().start(() -> hinted.await("a", LONG, this::take).ifPresent(it -> served.countDown()));
        }
        await(() -> attempts.get() >= 2 * waiters);
        int before = attempts.get();
        goods.set(1);
        listeners.hint("a");
        await(() -> served.getCount() == waiters - 1);
        assertThat(attempts.get() - before).isLessThan(waiters);
        goods.set(waiters - 1);
        listeners.hint("a");
        served.await();
        await(() -> listeners.channels().isEmpty());
        assertThat(changes.get()).isEqualTo(2);
    }

    @Test
    void whatAnAttemptThrowsEndsTheWaiting() {
        assertThatThrownBy(() -> waiting.await("a", LONG, () -> {
                    throw new BackendException(BackendException.Kind.UNAVAILABLE, "down");
                }))
                .isInstanceOf(BackendException.class);
        assertThat(listeners.channels()).isEmpty();
    }

    @Test
    void anInterruptEndsTheWaiting() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread waiter = Thread.ofVirtual().start(() -> {
            Optional<String> got = waiting.await("a", LONG, this::take);
            if (got.isEmpty() && Thread.currentThread().isInterrupted()) {
                interrupted.countDown();
            }
        });
        await(() -> attempts.get() >= 2);
        waiter.interrupt();
        interrupted.await();
    }

    @Test
    void aStoreThatRefusesAnInterruptedThreadIsNotAway() {
        Thread.currentThread().interrupt();
        Optional<String> got = waiting.await("a", LONG, () -> {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "interrupted");
        });
        assertThat(got).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(listeners.channels()).isEmpty();
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromHearing() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch reported = new CountDownLatch(1);
        listeners.listen("a", () -> {
            throw new IllegalStateException("broken");
        });
        listeners.listen("a", heard::countDown);
        Thread.ofVirtual()
                .uncaughtExceptionHandler((thread, e) -> reported.countDown())
                .start(listeners::hintAll);
        heard.await();
        reported.await();
    }
}
