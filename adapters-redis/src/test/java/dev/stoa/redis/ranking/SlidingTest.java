package dev.stoa.redis.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Races;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.redis.RedisBackend.Mode;
import dev.stoa.redis.RedisBackends;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/// An hour with more members than are taken off at once leaves the sums as a whole, whoever takes part.
class SlidingTest {

    private static final BoardName VIEWS = new BoardName("views");
    private static final int MEMBERS = 2_100;

    @ParameterizedTest
    @EnumSource
    void aLargeHourLeavesInPartsAndOnce(Mode mode) {
        try (RedisBackends backends = new RedisBackends(mode)) {
            Backend<MovingBoards> backend = backends.open(RedisAdapters::movingBoards);
            IntStream.range(0, MEMBERS).parallel().forEach(i -> add(backend, "m" + i, 1));
            backend.advance(PopularWindow.STEP);
            add(backend, "m7", 5);
            backend.advance(PopularWindow.STEP.multipliedBy(23));
            var seen = Races.race(4, i -> backend.port().top(VIEWS, PopularWindow.DAY, 100));
            List<MovingBoards.Popular> left = List.of(new MovingBoards.Popular(new MemberId("m7"), 5, 1));
            assertThat(seen).allMatch(left::equals);
            assertThat(backend.port().top(VIEWS, PopularWindow.WEEK, 100)).hasSize(100);
            assertThat(backend.port().top(VIEWS, PopularWindow.WEEK, 1))
                    .extracting(MovingBoards.Popular::sum)
                    .containsExactly(6L);
        }
    }

    /// More hours than are taken off at once.
    @ParameterizedTest
    @EnumSource
    void manyHoursLeaveOneByOneAfterALongSilence(Mode mode) {
        try (RedisBackends backends = new RedisBackends(mode)) {
            Backend<MovingBoards> backend = backends.open(RedisAdapters::movingBoards);
            for (int hour = 0; hour < 150; hour++) {
                add(backend, "m", 1);
                backend.advance(PopularWindow.STEP);
            }
            backend.advance(PopularWindow.STEP.multipliedBy(100));
            assertThat(backend.port().top(VIEWS, PopularWindow.WEEK, 1))
                    .extracting(MovingBoards.Popular::sum)
                    .containsExactly(150L - (250 - 167));
            assertThat(backend.port().top(VIEWS, PopularWindow.MONTH, 1))
                    .extracting(MovingBoards.Popular::sum)
                    .containsExactly(150L);
        }
    }

    private static void add(Backend<MovingBoards> backend, String member, long amount) {
        backend.port().add(VIEWS, new MemberId(member), amount);
    }
}
