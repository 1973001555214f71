package dev.stoa.redis.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ranking.MovingBoardsContract;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisMovingBoardsTest {

    @Nested
    class Standalone implements MovingBoardsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<MovingBoards> backend() {
            return backends.open(RedisAdapters::movingBoards);
        }
    }

    @Nested
    class Cluster implements MovingBoardsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<MovingBoards> backend() {
            return backends.open(RedisAdapters::movingBoards);
        }
    }
}
