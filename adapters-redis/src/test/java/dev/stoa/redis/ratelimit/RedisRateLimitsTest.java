package dev.stoa.redis.ratelimit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ratelimit.RateLimitsContract;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisRateLimitsTest {

    @Nested
    class Standalone implements RateLimitsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<RateLimits> backend() {
            return backends.open(RedisAdapters::rateLimits);
        }
    }

    @Nested
    class Cluster implements RateLimitsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<RateLimits> backend() {
            return backends.open(RedisAdapters::rateLimits);
        }
    }
}
