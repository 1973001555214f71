package dev.stoa.application.queue;

import dev.stoa.domain.Require;
import dev.stoa.domain.queue.Due;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after a failure: twice as long after each, and up to a fifth more or less, so that what failed
/// together does not come back together.
///
/// @param base after the first failure, 1 ms to `cap`
/// @param cap the longest, before that fifth; at most 300 days
public record Backoff(Duration base, Duration cap) {

    /// 1 s, 2 s, 4 s and so on up to 10 minutes; ten attempts take 13 minutes.
    public static final Backoff DEFAULT = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(10));

    private static final double SHORTEST = 0.8;
    private static final double SPAN = 0.4;

    public Backoff {
        Require.range("cap in ms", cap.toMillis(), 1, Due.MAX.minusDays(66).toMillis());
        Require.range("base in ms", base.toMillis(), 1, cap.toMillis());
    }

    /// @param failures so far, 1 or more
    public Duration delay(int failures, RandomGenerator dice) {
        double doubled = (double) base.toMillis() * Math.pow(2, failures - 1);
        double delay = Math.min(doubled, (double) cap.toMillis()) * (SHORTEST + SPAN * dice.nextDouble());
        return Duration.ofMillis(Math.round(delay));
    }
}
