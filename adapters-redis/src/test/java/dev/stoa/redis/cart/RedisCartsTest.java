package dev.stoa.redis.cart;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.cart.CartsContract;
import dev.stoa.domain.cart.Carts;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisCartsTest {

    @Nested
    class Standalone implements CartsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Carts> backend() {
            return backends.open(RedisAdapters::carts);
        }
    }

    @Nested
    class Cluster implements CartsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Carts> backend() {
            return backends.open(RedisAdapters::carts);
        }
    }
}
