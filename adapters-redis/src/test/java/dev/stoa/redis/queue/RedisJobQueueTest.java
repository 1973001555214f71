package dev.stoa.redis.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.queue.JobQueueContract;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisJobQueueTest {

    @Nested
    class Standalone implements JobQueueContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Queueing> backend() {
            return backends.open(redis -> new Queueing(redis.jobQueue(), redis.jobBoard()));
        }
    }

    @Nested
    class Cluster implements JobQueueContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Queueing> backend() {
            return backends.open(redis -> new Queueing(redis.jobQueue(), redis.jobBoard()));
        }
    }
}
