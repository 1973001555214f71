package dev.stoa.postgres;

import dev.stoa.contracts.Walks;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same random operations give the same answers as in memory.
class RandomWalksTest {

    private static final int LENGTH = 400;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    static List<PostgresWalk<?>> walks() {
        return PostgresWalk.all();
    }

    @ParameterizedTest
    @MethodSource("walks")
    <P> void answersAsMemoryDoes(PostgresWalk<P> walk) {
        SEEDS.forEach(seed -> {
            try (PostgresBackend<P> postgres = new PostgresBackend<>(walk.postgres())) {
                Walks.compare(walk.walk(), Oracle.of(walk.memory()), postgres, seed, LENGTH);
            }
        });
    }
}
