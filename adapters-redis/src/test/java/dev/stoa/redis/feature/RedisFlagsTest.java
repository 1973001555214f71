package dev.stoa.redis.feature;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.feature.FlagsContract;
import dev.stoa.domain.feature.Flags;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisFlagsTest {

    @Nested
    class Standalone implements FlagsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Flags> backend() {
            return backends.open(RedisAdapters::flags);
        }
    }

    @Nested
    class Cluster implements FlagsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Flags> backend() {
            return backends.open(RedisAdapters::flags);
        }
    }
}
