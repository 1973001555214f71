package dev.stoa.redis.event;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.event.ConsumerGroupsContract;
import dev.stoa.contracts.event.EventPorts;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisConsumerGroupsTest {

    @Nested
    class Standalone implements ConsumerGroupsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<EventPorts> backend() {
            return backends.open(
                    redis -> new EventPorts(redis.events().log(), redis.events().groups()));
        }
    }

    @Nested
    class Cluster implements ConsumerGroupsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<EventPorts> backend() {
            return backends.open(
                    redis -> new EventPorts(redis.events().log(), redis.events().groups()));
        }
    }
}
