package dev.stoa.contracts.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.MovingBoards.Popular;
import dev.stoa.domain.ranking.PopularWindow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [MovingBoards] must do.
public interface MovingBoardsContract {

    /// A fresh backend with no boards. Its time starts at a whole hour.
    Backend<MovingBoards> backend();

    BoardName VIEWS = new BoardName("views");
    Duration TICK = Duration.ofMillis(1);

    private static List<Popular> top(Backend<MovingBoards> backend, PopularWindow window) {
        return backend.port().top(VIEWS, window, 100);
    }

    private static void add(Backend<MovingBoards> backend, String member, long amount) {
        backend.port().add(VIEWS, new MemberId(member), amount);
    }

    @Test
    default void theHighestSumsComeFirstAndEqualOnesByBytes() {
        var backend = backend();
        add(backend, "b", 2);
        add(backend, "c", 5);
        add(backend, "a", 1);
        add(backend, "a", 1);
        for (PopularWindow window : PopularWindow.values()) {
            assertThat(top(backend, window))
                    .containsExactly(
                            new Popular(new MemberId("c"), 5, 1),
                            new Popular(new MemberId("a"), 2, 2),
                            new Popular(new MemberId("b"), 2, 3));
        }
        assertThat(backend.port().top(VIEWS, PopularWindow.DAY, 1)).hasSize(1);
        assertThat(backend.port().top(new BoardName("sales"), PopularWindow.DAY, 1))
                .isEmpty();
    }

    @Test
    default void anHourIsInTheWindowBeforeItsEndAndOutAtIt() {
        for (PopularWindow window : PopularWindow.values()) {
            var backend = backend();
            add(backend, "a", 3);
            backend.advance(PopularWindow.STEP.multipliedBy(window.steps()).minus(TICK));
            assertThat(top(backend, window)).hasSize(1);
            backend.advance(TICK);
            assertThat(top(backend, window)).isEmpty();
            backend.advance(TICK);
            assertThat(top(backend, window)).isEmpty();
        }
    }

    @Test
    default void hoursLeaveOneByOne() {
        var backend = backend();
        for (int hour = 0; hour < 24; hour++) {
            add(backend, "a", 1);
            backend.advance(PopularWindow.STEP);
        }
        for (long left = 23; left > 0; left--) {
            assertThat(top(backend, PopularWindow.DAY).getFirst().sum()).isEqualTo(left);
            assertThat(top(backend, PopularWindow.WEEK).getFirst().sum()).isEqualTo(24);
            backend.advance(PopularWindow.STEP);
        }
        assertThat(top(backend, PopularWindow.DAY)).isEmpty();
    }

    /// However many hours leave at once, each takes with it what it added.
    @Test
    default void afterASilenceOfDaysOnlyWhatIsInTheWindowIsLeft() {
        var backend = backend();
        add(backend, "a", 1);
        backend.advance(PopularWindow.STEP.multipliedBy(64));
        add(backend, "b", 7);
        backend.advance(PopularWindow.STEP.multipliedBy(103));
        add(backend, "a", 1);
        backend.advance(PopularWindow.STEP.multipliedBy(100));
        add(backend, "a", 1);
        assertThat(top(backend, PopularWindow.WEEK)).containsExactly(new Popular(new MemberId("a"), 2, 1));
    }

    @Test
    default void aLongSilenceEmptiesEveryWindow() {
        var backend = backend();
        add(backend, "a", 1);
        backend.advance(Duration.ofDays(400));
        assertThat(top(backend, PopularWindow.MONTH)).isEmpty();
        add(backend, "b", 1);
        assertThat(top(backend, PopularWindow.MONTH)).hasSize(1);
    }

    @Test
    default void concurrentAdditionsAllCount() {
        var backend = backend();
        Races.race(8, caller -> {
            for (int i = 0; i < 100; i++) {
                add(backend, "m" + i % 5, 1);
            }
            return caller;
        });
        assertThat(top(backend, PopularWindow.WEEK)).hasSize(5).allMatch(each -> each.sum() == 160);
    }

    @Test
    default void oddMembersAreSummedApart() {
        var backend = backend();
        OddText.KEYS.forEach(text -> add(backend, text, 1));
        assertThat(top(backend, PopularWindow.WEEK))
                .extracting(each -> each.member().value())
                .isEqualTo(OddText.KEYS.stream().sorted(Utf8.ORDER).toList());
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNothingIsPopular() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(() -> add(backend, "a", 1), () -> top(backend, PopularWindow.DAY));
    }
}
