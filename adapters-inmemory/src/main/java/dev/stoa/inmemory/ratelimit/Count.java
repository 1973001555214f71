package dev.stoa.inmemory.ratelimit;

import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one policy knows of one subject. Immutable; all times in microseconds since the epoch.
sealed interface Count permits WindowCount, LogCount, BucketCount {

    /// The state after taking `cost`, or null if that is not allowed now.
    @Nullable
    Count take(long cost, long now);

    long remaining(long now);

    /// Microseconds until `cost` can be taken; 0 if it can be now. `cost` is at most the limit.
    long wait(long cost, long now);

    /// When the whole limit is there again and this count can be forgotten.
    long fullAt(long now);

    /// The state under `policy`: re-interpreted where it was counted under another limit.
    static Count of(LimitPolicy policy, @Nullable Count before) {
        return switch (policy) {
            case LimitPolicy.FixedWindow p -> WindowCount.of(p.limit(), micros(p.window()), false, before);
            case LimitPolicy.SlidingWindow p -> WindowCount.of(p.limit(), micros(p.window()), true, before);
            case LimitPolicy.SlidingLog p -> LogCount.of(p, before);
            case LimitPolicy.TokenBucket p -> BucketCount.of(p, before);
        };
    }

    default Decision decide(LimitPolicy policy, boolean allowed, long cost, long now) {
        long wait = cost > policy.limit() ? 0 : wait(cost, now);
        return Decision.of(policy, cost, allowed, remaining(now), wait, fullAt(now) - now);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
