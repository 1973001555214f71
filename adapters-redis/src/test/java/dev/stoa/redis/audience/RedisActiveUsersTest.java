package dev.stoa.redis.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.ActiveUsersContract;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisActiveUsersTest {

    @Nested
    class Standalone implements ActiveUsersContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<ActiveUsers> backend() {
            return backends.open(RedisAdapters::activeUsers);
        }
    }

    @Nested
    class Cluster implements ActiveUsersContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<ActiveUsers> backend() {
            return backends.open(RedisAdapters::activeUsers);
        }
    }
}
