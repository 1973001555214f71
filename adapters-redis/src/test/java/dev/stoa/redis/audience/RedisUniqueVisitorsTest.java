package dev.stoa.redis.audience;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.audience.UniqueVisitorsContract;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisUniqueVisitorsTest {

    @Nested
    class Standalone implements UniqueVisitorsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<UniqueVisitors> backend() {
            return backends.open(RedisAdapters::uniqueVisitors);
        }
    }

    @Nested
    class Cluster implements UniqueVisitorsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<UniqueVisitors> backend() {
            return backends.open(RedisAdapters::uniqueVisitors);
        }
    }
}
