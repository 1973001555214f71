package dev.stoa.redis.session;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.session.SessionsContract;
import dev.stoa.domain.session.Sessions;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisSessionsTest {

    @Nested
    class Standalone implements SessionsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Sessions> backend() {
            return backends.open(RedisAdapters::sessions);
        }
    }

    @Nested
    class Cluster implements SessionsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Sessions> backend() {
            return backends.open(RedisAdapters::sessions);
        }
    }
}
