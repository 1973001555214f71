package dev.stoa.redis.lock;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.lock.LocksContract;
import dev.stoa.domain.lock.Locks;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisLocksTest {

    @Nested
    class Standalone implements LocksContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Locks> backend() {
            return backends.open(RedisAdapters::locks);
        }
    }

    @Nested
    class Cluster implements LocksContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Locks> backend() {
            return backends.open(RedisAdapters::locks);
        }
    }
}
