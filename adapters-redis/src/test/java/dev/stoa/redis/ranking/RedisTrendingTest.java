package dev.stoa.redis.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.TrendingContract;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisTrendingTest {

    @Nested
    class Standalone implements TrendingContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Trending> backend() {
            return backends.open(RedisAdapters::trending);
        }
    }

    @Nested
    class Cluster implements TrendingContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Trending> backend() {
            return backends.open(RedisAdapters::trending);
        }
    }
}
