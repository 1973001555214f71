package dev.stoa.redis.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cache.CacheContract;
import dev.stoa.contracts.cache.Caching;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisCacheTest {

    @Nested
    class Standalone implements CacheContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Caching> backend() {
            return backends.open(adapters -> new Caching(adapters.cache(), adapters.cacheClearing()));
        }
    }

    @Nested
    class Cluster implements CacheContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Caching> backend() {
            return backends.open(adapters -> new Caching(adapters.cache(), adapters.cacheClearing()));
        }
    }
}
