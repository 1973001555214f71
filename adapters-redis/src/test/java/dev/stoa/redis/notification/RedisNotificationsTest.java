package dev.stoa.redis.notification;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.notification.NotificationsContract;
import dev.stoa.domain.notification.Notifications;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisNotificationsTest {

    @Nested
    class Standalone implements NotificationsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Notifications> backend() {
            return backends.open(RedisAdapters::notifications);
        }
    }

    @Nested
    class Cluster implements NotificationsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Notifications> backend() {
            return backends.open(RedisAdapters::notifications);
        }
    }
}
