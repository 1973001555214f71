package dev.stoa.redis.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.Ranking;
import dev.stoa.contracts.ranking.SeasonsContract;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisSeasonsTest {

    @Nested
    class Standalone implements SeasonsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Ranking> backend() {
            return backends.open(adapters -> new Ranking(adapters.leaderboards(), adapters.seasons()));
        }
    }

    @Nested
    class Cluster implements SeasonsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Ranking> backend() {
            return backends.open(adapters -> new Ranking(adapters.leaderboards(), adapters.seasons()));
        }
    }
}
