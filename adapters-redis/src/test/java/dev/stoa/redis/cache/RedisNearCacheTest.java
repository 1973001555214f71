package dev.stoa.redis.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cache.CacheClearingContract;
import dev.stoa.contracts.cache.CacheContract;
import dev.stoa.contracts.cache.Caching;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisNearCacheTest {

    static RedisNearCache on(RedisAdapters adapters) {
        RedisNearCache near = adapters.nearCache(1 << 20);
        await(near, true);
        return near;
    }

    static void await(RedisNearCache near, boolean on) {
        while (near.isOn() != on) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static Caching caching(RedisAdapters adapters) {
        RedisNearCache near = on(adapters);
        return new Caching(near, near);
    }

    @Nested
    class Standalone implements CacheContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Caching> backend() {
            return backends.open(RedisNearCacheTest::caching);
        }
    }

    @Nested
    class StandaloneClearing implements CacheClearingContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Caching> backend() {
            return backends.open(RedisNearCacheTest::caching);
        }
    }

    @Nested
    class Cluster implements CacheContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Caching> backend() {
            return backends.open(RedisNearCacheTest::caching);
        }
    }

    @Nested
    class ClusterClearing implements CacheClearingContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Caching> backend() {
            return backends.open(RedisNearCacheTest::caching);
        }
    }
}
