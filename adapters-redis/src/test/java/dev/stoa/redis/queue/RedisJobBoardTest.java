package dev.stoa.redis.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.queue.JobBoardContract;
import dev.stoa.contracts.queue.Queueing;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisJobBoardTest {

    @Nested
    class Standalone implements JobBoardContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Queueing> backend() {
            return backends.open(redis -> new Queueing(redis.jobQueue(), redis.jobBoard()));
        }
    }

    @Nested
    class Cluster implements JobBoardContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Queueing> backend() {
            return backends.open(redis -> new Queueing(redis.jobQueue(), redis.jobBoard()));
        }
    }
}
