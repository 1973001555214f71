package dev.stoa.redis.webhook;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.webhook.WebhooksContract;
import dev.stoa.domain.webhook.Webhooks;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisWebhooksTest {

    @Nested
    class Standalone implements WebhooksContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Webhooks> backend() {
            return backends.open(redis -> redis.events().webhooks());
        }
    }

    @Nested
    class Cluster implements WebhooksContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Webhooks> backend() {
            return backends.open(redis -> redis.events().webhooks());
        }
    }
}
