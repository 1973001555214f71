package dev.stoa.redis.counter;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.counter.CountersContract;
import dev.stoa.domain.counter.Counters;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisCountersTest {

    @Nested
    class Standalone implements CountersContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Counters> backend() {
            return backends.open(RedisAdapters::counters);
        }
    }

    @Nested
    class Cluster implements CountersContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Counters> backend() {
            return backends.open(RedisAdapters::counters);
        }
    }
}
