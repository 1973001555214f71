package dev.stoa.redis.accesslist;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.accesslist.AccessRulesContract;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisAccessRulesTest {

    @Nested
    class Standalone implements AccessRulesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<AccessRules> backend() {
            return backends.open(RedisAdapters::accessRules);
        }
    }

    @Nested
    class Cluster implements AccessRulesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<AccessRules> backend() {
            return backends.open(RedisAdapters::accessRules);
        }
    }
}
