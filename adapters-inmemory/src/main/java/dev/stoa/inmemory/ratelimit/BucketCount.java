package dev.stoa.inmemory.ratelimit;

import dev.stoa.domain.ratelimit.LimitPolicy.TokenBucket;
import org.jspecify.annotations.Nullable;

/// GCRA (ITU-T I.371): `arrival` is the theoretical arrival time of the next conforming call.
record BucketCount(long limit, long emission, long arrival) implements Count {

    static BucketCount of(TokenBucket policy, @Nullable Count before) {
        return new BucketCount(
                policy.limit(), policy.emissionMicros(), before instanceof BucketCount b ? b.arrival : Long.MIN_VALUE);
    }

    @Override
    public @Nullable Count take(long cost, long now) {
        return wait(cost, now) > 0 ? null : new BucketCount(limit, emission, Math.max(arrival, now) + emission * cost);
    }

    @Override
    public long remaining(long now) {
        return Math.max(0, (emission * limit - (Math.max(arrival, now) - now)) / emission);
    }

    @Override
    public long wait(long cost, long now) {
        return Math.max(0, Math.max(arrival, now) + emission * cost - emission * limit - now);
    }

    @Override
    public long fullAt(long now) {
        return Math.max(arrival, now);
    }
}
