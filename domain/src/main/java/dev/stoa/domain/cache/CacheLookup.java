package dev.stoa.domain.cache;

import java.time.Duration;
import java.time.Instant;

/// What a cache knows of a key, with the stamp a load of it has to begin with. All times are the cache's own.
public sealed interface CacheLookup {

    Stamp stamp();

    /// There is a value: fresh iff `now < freshUntil`, else stale but not yet gone.
    record Hit(Payload payload, Instant createdAt, Instant freshUntil, Instant now, Stamp stamp)
            implements CacheLookup {

        public boolean isFresh() {
            return now.isBefore(freshUntil);
        }

        /// How long the value stays fresh; zero if it is stale.
        public Duration timeLeft() {
            return isFresh() ? Duration.between(now, freshUntil) : Duration.ZERO;
        }

        /// Whether this part (0 to 1) of the value's time to live has passed.
        public boolean isPast(double part) {
            long lived = now.toEpochMilli() - createdAt.toEpochMilli();
            return lived >= part * (freshUntil.toEpochMilli() - createdAt.toEpochMilli());
        }
    }

    /// There is none: never put, deleted, invalidated, evicted or past its stale time.
    record Miss(Stamp stamp) implements CacheLookup {}
}
