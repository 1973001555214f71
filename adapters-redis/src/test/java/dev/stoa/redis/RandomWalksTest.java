package dev.stoa.redis;

import dev.stoa.contracts.Walks;
import dev.stoa.redis.RedisBackend.Mode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same random operations give the same answers as in memory.
class RandomWalksTest {

    private static final int LENGTH = 400;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    static List<RedisWalk<?>> walks() {
        return RedisWalk.all();
    }

    @ParameterizedTest
    @MethodSource("walks")
    <P> void standaloneAnswersAsMemoryDoes(RedisWalk<P> walk) {
        SEEDS.forEach(seed -> compare(walk, Mode.STANDALONE, seed));
    }

    @ParameterizedTest
    @MethodSource("walks")
    <P> void clusterAnswersAsMemoryDoes(RedisWalk<P> walk) {
        compare(walk, Mode.CLUSTER, 4L);
    }

    private static <P> void compare(RedisWalk<P> walk, Mode mode, long seed) {
        try (RedisBackend<P> redis = new RedisBackend<>(mode, walk.redis())) {
            Walks.compare(walk.walk(), Oracle.of(walk.memory()), redis, seed, LENGTH);
        }
    }
}
