package dev.stoa.redis;

import dev.stoa.redis.Breaker.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Breaker breaker = new Breaker(new Timing(Duration.ZERO, Duration.ZERO, nanos::get, new Random(1)));

    @Test
    void aFewFailuresAmongManyAnswersKeepItClosed() {
        for (int n = 0; n < 1_000; n++) {
            Ticket ticket = breaker.admit().orElseThrow();
            if (n % 3 == 0) {
                breaker.failed(ticket);
            } else {
                breaker.succeeded(ticket);
            }
        }
    }

    @Test
    void itOpensWhenHalfOfTwentyCallsFailed() {
        succeed(10);
        fail(9);
        assertThat(breaker.admit()).isPresent();
        fail(1);
        assertThat(breaker.admit()).isEmpty();
    }

    @Test
    void afterManyAnswersTwentyFailuresInARowOpenIt() {
        succeed(5_000);
        fail(19);
        assertThat(breaker.admit()).isPresent();
        fail(1);
        assertThat(breaker.admit()).isEmpty();
    }

    @Test
    void failuresOfLongAgoDoNotCount() {
        fail(19);
        advance(Duration.ofSeconds(10));
        fail(19);
        assertThat(breaker.admit()).isPresent();
    }

    @Test
    void afterASecondThreeCallsTryAndCloseIt() {
        fail(20);
        advance(Duration.ofSeconds(1));
        List<Ticket> probes = Stream.generate(breaker::admit)
                .limit(3)
                .map(Optional::orElseThrow)
                .toList();
        assertThat(breaker.admit()).isEmpty();
        probes.forEach(breaker::succeeded);
        succeed(10);
    }

    @Test
    void aProbeThatFailsOpensItForTwiceAsLong() {
        fail(20);
        advance(Duration.ofSeconds(1));
        fail(1);
        advance(Duration.ofSeconds(1));
        assertThat(breaker.admit()).isEmpty();
        advance(Duration.ofSeconds(1));
        assertThat(breaker.admit()).isPresent();
    }

    @Test
    void answersToCallsOfBeforeItOpenedDoNotCloseIt() {
        List<Ticket> early = Stream.generate(breaker::admit)
                .limit(3)
                .map(Optional::orElseThrow)
                .toList();
        fail(20);
        advance(Duration.ofSeconds(1));
        assertThat(breaker.admit()).isPresent();
        early.forEach(breaker::succeeded);
        early.forEach(breaker::failed);
        assertThat(breaker.admit()).isPresent();
        assertThat(breaker.admit()).isPresent();
        assertThat(breaker.admit()).isEmpty();
    }

    @Test
    void aProbeThatSaysNothingLeavesItsPlaceToAnother() {
        fail(20);
        advance(Duration.ofSeconds(1));
        for (int n = 0; n < 10; n++) {
            breaker.abandoned(breaker.admit().orElseThrow());
        }
    }

    private void succeed(int times) {
        for (int n = 0; n < times; n++) {
            breaker.succeeded(breaker.admit().orElseThrow());
        }
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) {
            breaker.failed(breaker.admit().orElseThrow());
        }
    }

    private void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
