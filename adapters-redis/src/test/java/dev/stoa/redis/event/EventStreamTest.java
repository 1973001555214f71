package dev.stoa.redis.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.event.EventPorts;
import dev.stoa.contracts.event.EventStreamContract;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class EventStreamTest {

    @Nested
    class Standalone implements EventStreamContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<EventPorts> backend() {
            return backends.open(
                    redis -> new EventPorts(redis.events().log(), redis.events().groups()));
        }
    }

    @Nested
    class Cluster implements EventStreamContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<EventPorts> backend() {
            return backends.open(
                    redis -> new EventPorts(redis.events().log(), redis.events().groups()));
        }
    }
}
