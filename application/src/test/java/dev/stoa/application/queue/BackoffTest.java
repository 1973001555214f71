package dev.stoa.application.queue;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60));

    @Test
    void eachDelayIsTwiceTheOneBeforeUntilTheLongest() {
        RandomGenerator middle = () -> 1L << 63;
        assertThat(IntStream.rangeClosed(1, 8)
                        .mapToObj(failures -> BACKOFF.delay(failures, middle).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
        assertThat(BACKOFF.delay(10_000, middle)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aDelayIsUpToAFifthShorterOrLonger() {
        Random dice = new Random(1);
        assertThat(IntStream.range(0, 1_000).mapToObj(n -> BACKOFF.delay(1, dice)))
                .allSatisfy(delay -> assertThat(delay).isBetween(Duration.ofMillis(800), Duration.ofMillis(1_200)))
                .anySatisfy(delay -> assertThat(delay).isLessThan(Duration.ofMillis(820)))
                .anySatisfy(delay -> assertThat(delay).isGreaterThan(Duration.ofMillis(1_180)));
    }
}
