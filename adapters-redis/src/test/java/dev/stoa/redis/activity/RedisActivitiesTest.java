package dev.stoa.redis.activity;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.activity.ActivitiesContract;
import dev.stoa.domain.activity.Activities;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisActivitiesTest {

    @Nested
    class Standalone implements ActivitiesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Activities> backend() {
            return backends.open(RedisAdapters::activities);
        }
    }

    @Nested
    class Cluster implements ActivitiesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Activities> backend() {
            return backends.open(RedisAdapters::activities);
        }
    }
}
