package dev.stoa.contracts.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange.By;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Season;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What every [dev.stoa.domain.ranking.Seasons] must do, together with its leaderboards.
public interface SeasonsContract {

    /// A fresh backend with no boards.
    Backend<Ranking> backend();

    BoardName POINTS = new BoardName("points");
    MemberId ANN = new MemberId("ann");
    Duration DAY = Duration.ofDays(1);
    Duration TICK = Duration.ofMillis(1);

    /// From now for a day, kept for another.
    private static Board today(Backend<Ranking> backend) {
        return new Board(
                POINTS,
                new Season(
                        "today",
                        backend.now(),
                        backend.now().plus(DAY),
                        backend.now().plus(DAY.multipliedBy(2))));
    }

    private static Scored point(Backend<Ranking> backend, Board board) {
        return backend.port().leaderboards().score(board, ANN, new By(1));
    }

    @Test
    default void scoresChangeBeforeTheEndOfASeasonAndNotAtIt() {
        var backend = backend();
        Board today = today(backend);
        assertThat(point(backend, today)).isEqualTo(new Scored.Now(1));
        backend.advance(DAY.minus(TICK));
        assertThat(point(backend, today)).isEqualTo(new Scored.Now(2));
        backend.advance(TICK);
        assertThat(point(backend, today)).isEqualTo(new Scored.Closed());
        backend.advance(TICK);
        assertThat(point(backend, today)).isEqualTo(new Scored.Closed());
    }

    @Test
    default void aSeasonThatHasNotBegunTakesNoScores() {
        var backend = backend();
        Season later = new Season(
                "later",
                backend.now().plus(TICK),
                backend.now().plus(DAY),
                backend.now().plus(DAY));
        assertThat(point(backend, new Board(POINTS, later))).isEqualTo(new Scored.Closed());
        backend.advance(TICK);
        assertThat(point(backend, new Board(POINTS, later))).isEqualTo(new Scored.Now(1));
    }

    @Test
    default void aFinishedSeasonIsReadUntilItIsGone() {
        var backend = backend();
        Board today = today(backend);
        point(backend, today);
        backend.advance(DAY.multipliedBy(2).minus(TICK));
        assertThat(backend.port().leaderboards().standing(today, ANN)).isPresent();
        assertThat(backend.port().seasons().seasons(POINTS, 10)).containsExactly(today.season());
        backend.advance(TICK);
        assertThat(backend.port().leaderboards().standing(today, ANN)).isEmpty();
        assertThat(backend.port().seasons().seasons(POINTS, 10)).isEmpty();
    }

    @Test
    default void seasonsOfANameShareNothing() {
        var backend = backend();
        point(backend, today(backend));
        point(backend, new Board(POINTS, Season.ALL));
        point(backend, new Board(POINTS, Season.ALL));
        assertThat(backend.port()
                        .leaderboards()
                        .page(today(backend), 1, 10)
                        .getFirst()
                        .score())
                .isEqualTo(1);
        assertThat(backend.port().seasons().seasons(POINTS, 10))
                .extracting(Season::id)
                .containsExactly("today", "all");
        assertThat(backend.port().seasons().seasons(POINTS, 1)).hasSize(1);
    }

    @Test
    default void aNamedSeasonIsClosedOnceAndForGood() {
        var backend = backend();
        Board sale = new Board(POINTS, Season.named("spring-sale"));
        assertThat(backend.port().seasons().close(sale)).isFalse();
        point(backend, sale);
        assertThat(backend.port().seasons().close(sale)).isTrue();
        assertThat(backend.port().seasons().close(sale)).isFalse();
        assertThat(point(backend, sale)).isEqualTo(new Scored.Closed());
        assertThat(backend.port().leaderboards().standing(sale, ANN)).isPresent();
        assertThat(backend.port().leaderboards().remove(sale, ANN)).isTrue();
    }

    @Test
    default void ofCallersRacingToCloseASeasonOneDoes() {
        var backend = backend();
        for (int round = 0; round < 20; round++) {
            Board sale = new Board(POINTS, Season.named("sale" + round));
            point(backend, sale);
            var closed = Races.race(8, caller -> backend.port().seasons().close(sale));
            assertThat(closed.stream().filter(won -> won).count()).isEqualTo(1);
        }
    }

    @Test
    default void oddSeasonsAreKeptApartAndListedByBytes() {
        var backend = backend();
        OddText.KEYS.forEach(text -> point(backend, new Board(POINTS, Season.named(text))));
        assertThat(backend.port().seasons().seasons(POINTS, 100))
                .extracting(Season::id)
                .isEqualTo(OddText.KEYS.stream().sorted(Utf8.ORDER.reversed()).toList());
    }

    @Test
    default void aBackendThatIsDownHasNoAnswerAboutSeasons() {
        var backend = backend();
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().seasons().close(Board.of("points")),
                () -> backend.port().seasons().seasons(POINTS, 10));
    }

    /// Seasons listed for an unknown name are none, not an error.
    @Test
    default void anUnknownLeaderboardHasNoSeasons() {
        assertThat(backend().port().seasons().seasons(new BoardName("unknown"), 10))
                .isEqualTo(List.of());
    }
}
