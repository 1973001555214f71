package dev.stoa.redis.tag;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.tag.TagsContract;
import dev.stoa.domain.tag.Tags;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class RedisTagsTest {

    @Nested
    class Standalone implements TagsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.STANDALONE);

        @Override
        public Backend<Tags> backend() {
            return backends.open(RedisAdapters::tags);
        }
    }

    @Nested
    class Cluster implements TagsContract {

        @AutoClose
        private final RedisBackends backends = new RedisBackends(Mode.CLUSTER);

        @Override
        public Backend<Tags> backend() {
            return backends.open(RedisAdapters::tags);
        }
    }
}
