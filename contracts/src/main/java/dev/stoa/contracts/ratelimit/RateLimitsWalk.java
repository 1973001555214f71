package dev.stoa.contracts.ratelimit;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Few subjects, small limits and all algorithms.
public final class RateLimitsWalk implements Walk<RateLimits> {

    private static final List<LimitSubject> SUBJECTS =
            List.of(new LimitSubject("ip 1"), new LimitSubject("ip 2"), new LimitSubject("{*}"));

    @Override
    public List<Step<RateLimits>> steps(Instant start) {
        return List.of(
                new Step<>(
                        "acquire",
                        (limits, dice) -> limits.acquire(subject(dice), policies(dice), 1 + dice.nextInt(3))),
                new Step<>("peek", (limits, dice) -> limits.peek(subject(dice), policies(dice))),
                new Step<>("reset", (limits, dice) -> {
                    limits.reset(subject(dice));
                    return "reset";
                }));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(999), Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    private static LimitSubject subject(Random dice) {
        return SUBJECTS.get(dice.nextInt(SUBJECTS.size()));
    }

    private static List<LimitPolicy> policies(Random dice) {
        List<LimitPolicy> all = List.of(
                new LimitPolicy.FixedWindow("fixed", 5, Duration.ofSeconds(2)),
                new LimitPolicy.SlidingWindow("sliding", 7, Duration.ofSeconds(3)),
                new LimitPolicy.SlidingLog("log", 4, Duration.ofSeconds(2)),
                new LimitPolicy.TokenBucket("bucket", 6, Duration.ofSeconds(4)));
        int from = dice.nextInt(all.size());
        return all.subList(from, from + 1 + dice.nextInt(all.size() - from));
    }
}
