package dev.stoa.redis.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cache.LoadLeasesContract;
import dev.stoa.domain.cache.LoadLeases;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisLoadLeasesTest {

    @Nested
    class Standalone implements LoadLeasesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<LoadLeases> backend() {
            return backends.open(RedisAdapters::loadLeases);
        }
    }

    @Nested
    class Cluster implements LoadLeasesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<LoadLeases> backend() {
            return backends.open(RedisAdapters::loadLeases);
        }
    }
}
