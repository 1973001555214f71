package dev.stoa.redis;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BreakerTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Breaker breaker = new Breaker(new Timing(nanos::get, new Random(1)));

    @Test
    void aFewFailuresAmongManyAnswersKeepItClosed() {
        for (int n = 0; n < 1_000; n++) {
            assertThat(breaker.admits()).isTrue();
            if (n % 3 == 0) {
                breaker.failed();
            } else {
                breaker.succeeded();
            }
        }
    }

    @Test
    void itOpensWhenHalfOfTwentyCallsFailed() {
        fail(19);
        assertThat(breaker.admits()).isTrue();
        breaker.failed();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void failuresOfLongAgoDoNotCount() {
        fail(19);
        advance(Duration.ofSeconds(10));
        fail(19);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void afterASecondThreeCallsTryAndCloseIt() {
        fail(20);
        advance(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        breaker.succeeded();
        breaker.succeeded();
        breaker.succeeded();
        for (int n = 0; n < 10; n++) {
            assertThat(breaker.admits()).isTrue();
        }
    }

    @Test
    void aProbeThatFailsOpensItForTwiceAsLong() {
        fail(20);
        advance(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
        breaker.failed();
        advance(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isFalse();
        advance(Duration.ofSeconds(1));
        assertThat(breaker.admits()).isTrue();
    }

    private void fail(int times) {
        for (int n = 0; n < times; n++) {
            assertThat(breaker.admits()).isTrue();
            breaker.failed();
        }
    }

    private void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
