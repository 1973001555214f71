package dev.stoa.redis.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.PresenceContract;
import dev.stoa.domain.audience.Presence;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisPresenceTest {

    @Nested
    class Standalone implements PresenceContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Presence> backend() {
            return backends.open(RedisAdapters::presence);
        }
    }

    @Nested
    class Cluster implements PresenceContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Presence> backend() {
            return backends.open(RedisAdapters::presence);
        }
    }
}
