package dev.stoa.redis.otp;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.otp.PasscodesContract;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisPasscodesTest {

    @Nested
    class Standalone implements PasscodesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Passcodes> backend() {
            return backends.open(RedisAdapters::passcodes);
        }
    }

    @Nested
    class Cluster implements PasscodesContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Passcodes> backend() {
            return backends.open(RedisAdapters::passcodes);
        }
    }
}
