package dev.stoa.contracts.ranking;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange.AtLeast;
import dev.stoa.domain.ranking.ScoreChange.By;
import dev.stoa.domain.ranking.ScoreChange.To;
import dev.stoa.domain.ranking.ScoreRange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Leaderboards] must do.
public interface LeaderboardsContract {

    /// A fresh backend with no boards.
    Backend<Ranking> backend();

    Board BOARD = Board.of("customers");
    Duration MS = Duration.ofMillis(1);

    static MemberId id(String text) {
        return new MemberId(text);
    }

    private static void set(Backend<Ranking> backend, String member, long score) {
        backend.port().leaderboards().score(BOARD, id(member), new To(score));
    }

    private static List<String> names(List<Standing> standings) {
        return standings.stream().map(each -> each.member().value()).toList();
    }

    private static List<Long> ranks(List<Standing> standings) {
        return standings.stream().map(Standing::rank).toList();
    }

    /// Scores 100 to 91 for a to j, and one more board that nobody asks about.
    private static Leaderboards tenMembers(Backend<Ranking> backend) {
        for (int i = 0; i < 10; i++) {
            set(backend, "" + (char) ('a' + i), 100 - i);
        }
        backend.port().leaderboards().score(Board.of("other"), id("z"), new To(1_000));
        return backend.port().leaderboards();
    }

    @Test
    default void scoresAreSetIncreasedAndRaised() {
        Leaderboards boards = backend().port().leaderboards();
        assertThat(boards.score(BOARD, id("a"), new To(5))).isEqualTo(new Scored.Now(5));
        assertThat(boards.score(BOARD, id("a"), new By(-7))).isEqualTo(new Scored.Now(-2));
        assertThat(boards.score(BOARD, id("b"), new By(3))).isEqualTo(new Scored.Now(3));
        assertThat(boards.score(BOARD, id("a"), new AtLeast(-5))).isEqualTo(new Scored.Now(-2));
        assertThat(boards.score(BOARD, id("a"), new AtLeast(9))).isEqualTo(new Scored.Now(9));
        assertThat(boards.score(BOARD, id("c"), new AtLeast(-9))).isEqualTo(new Scored.Now(-9));
        assertThat(names(boards.page(BOARD, 1, 10))).containsExactly("a", "b", "c");
    }

    @Test
    default void equalScoresStandInTheOrderTheyWereReachedAndThenByBytes() {
        var backend = backend();
        set(backend, "late", 5);
        set(backend, "\uD83D\uDE00", 7);
        set(backend, "\uFF5E", 7);
        backend.advance(MS);
        set(backend, "early", 7);
        set(backend, "late", 7);
        assertThat(names(backend.port().leaderboards().page(BOARD, 1, 10)))
                .containsExactly("\uFF5E", "\uD83D\uDE00", "early", "late");
    }

    @Test
    default void aScoreThatStaysTheSameKeepsTheMomentItWasReached() {
        var backend = backend();
        set(backend, "a", 7);
        backend.advance(MS);
        set(backend, "b", 7);
        set(backend, "a", 7);
        backend.port().leaderboards().score(BOARD, id("a"), new By(0));
        assertThat(names(backend.port().leaderboards().page(BOARD, 1, 2))).containsExactly("a", "b");
        backend.port().leaderboards().score(BOARD, id("a"), new By(1));
        backend.port().leaderboards().score(BOARD, id("a"), new By(-1));
        Standing moved = backend.port().leaderboards().standing(BOARD, id("a")).orElseThrow();
        assertThat(moved.achievedAt()).isEqualTo(backend.now());
        assertThat(names(backend.port().leaderboards().page(BOARD, 1, 2))).containsExactly("a", "b");
    }

    @Test
    default void everyMemberHasItsOwnRankAndTiesShareTheBest() {
        var backend = backend();
        for (String member : List.of("a", "b", "c", "d")) {
            set(backend, member, member.equals("d") ? 1 : member.equals("a") ? 9 : 5);
        }
        List<Standing> all = backend.port().leaderboards().page(BOARD, 1, 10);
        assertThat(ranks(all)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(all.stream().map(Standing::tiedRank)).containsExactly(1L, 2L, 2L, 4L);
        assertThat(backend.port().leaderboards().page(BOARD, 3, 1).getFirst().tiedRank())
                .isEqualTo(2);
        assertThat(backend.port().leaderboards().standing(BOARD, id("c")))
                .contains(new Standing(id("c"), 5, 3, 2, backend.now()));
    }

    @Test
    default void pagesStartAtAnyRank() {
        Leaderboards boards = tenMembers(backend());
        assertThat(names(boards.page(BOARD, 1, 3))).containsExactly("a", "b", "c");
        assertThat(names(boards.page(BOARD, 9, 3))).containsExactly("i", "j");
        assertThat(ranks(boards.page(BOARD, 9, 3))).containsExactly(9L, 10L);
        assertThat(boards.page(BOARD, 11, 3)).isEmpty();
        assertThat(boards.page(BOARD, Long.MAX_VALUE, 3)).isEmpty();
        assertThat(boards.page(Board.of("unknown"), 1, 3)).isEmpty();
    }

    @Test
    default void theNeighboursOfAMemberEndAtBothEnds() {
        Leaderboards boards = tenMembers(backend());
        assertThat(names(boards.around(BOARD, id("e"), 2))).containsExactly("c", "d", "e", "f", "g");
        assertThat(names(boards.around(BOARD, id("a"), 2))).containsExactly("a", "b", "c");
        assertThat(names(boards.around(BOARD, id("j"), 2))).containsExactly("h", "i", "j");
        assertThat(ranks(boards.around(BOARD, id("j"), 1))).containsExactly(9L, 10L);
        assertThat(names(boards.around(BOARD, id("e"), 0))).containsExactly("e");
        assertThat(boards.around(BOARD, id("nobody"), 2)).isEmpty();
    }

    @Test
    default void aScoreRangeIsListedAndCountedWithBothEnds() {
        Leaderboards boards = tenMembers(backend());
        ScoreRange range = new ScoreRange(93, 96);
        assertThat(names(boards.between(BOARD, range, 0, 10))).containsExactly("e", "f", "g", "h");
        assertThat(ranks(boards.between(BOARD, range, 2, 10))).containsExactly(7L, 8L);
        assertThat(names(boards.between(BOARD, range, 0, 2))).containsExactly("e", "f");
        assertThat(boards.between(BOARD, range, 4, 2)).isEmpty();
        assertThat(boards.count(BOARD, range)).isEqualTo(4);
        assertThat(boards.count(BOARD, ScoreRange.ALL)).isEqualTo(10);
        assertThat(boards.count(BOARD, new ScoreRange(101, 200))).isZero();
    }

    @Test
    default void membersOfAGivenSetAreRankedAmongThemselves() {
        Leaderboards boards = tenMembers(backend());
        List<Standing> friends = boards.among(BOARD, Set.of(id("j"), id("b"), id("e"), id("nobody")));
        assertThat(names(friends)).containsExactly("b", "e", "j");
        assertThat(ranks(friends)).containsExactly(1L, 2L, 3L);
        assertThat(boards.among(BOARD, Set.of())).isEmpty();
    }

    @Test
    default void aRemovedMemberIsGoneAndTheOthersMoveUp() {
        Leaderboards boards = tenMembers(backend());
        assertThat(boards.remove(BOARD, id("b"))).isTrue();
        assertThat(boards.remove(BOARD, id("b"))).isFalse();
        assertThat(boards.standing(BOARD, id("b"))).isEmpty();
        assertThat(boards.standing(BOARD, id("c")).orElseThrow().rank()).isEqualTo(2);
    }

    @Test
    default void aScoreOutOfRangeIsRefusedAndChangesNothing() {
        Leaderboards boards = backend().port().leaderboards();
        long max = Leaderboards.MAX_SCORE;
        assertThat(boards.score(BOARD, id("a"), new To(max))).isEqualTo(new Scored.Now(max));
        assertThat(boards.score(BOARD, id("b"), new To(max - 1))).isEqualTo(new Scored.Now(max - 1));
        for (var change : List.of(new By(1), new To(max + 1), new By(Long.MAX_VALUE), new To(Long.MIN_VALUE))) {
            assertThat(boards.score(BOARD, id("a"), change)).isEqualTo(new Scored.OutOfRange());
        }
        assertThat(boards.standing(BOARD, id("a")).orElseThrow().score()).isEqualTo(max);
        assertThat(boards.standing(BOARD, id("b")).orElseThrow().rank()).isEqualTo(2);
        assertThat(boards.score(BOARD, id("a"), new By(-max))).isEqualTo(new Scored.Now(0));
    }

    @Test
    default void concurrentIncrementsAllCount() {
        Leaderboards boards = backend().port().leaderboards();
        Races.race(8, caller -> {
            for (int i = 0; i < 250; i++) {
                boards.score(BOARD, id("m" + i % 10), new By(caller + 1));
            }
            return caller;
        });
        List<Standing> all = boards.page(BOARD, 1, 100);
        assertThat(all).hasSize(10).allMatch(each -> each.score() == 25 * 36);
        assertThat(ranks(all)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    default void oddMembersAreKeptApartAndOrderedByBytes() {
        var backend = backend();
        OddText.KEYS.forEach(text -> set(backend, text, 1));
        assertThat(names(backend.port().leaderboards().page(BOARD, 1, 100)))
                .isEqualTo(OddText.KEYS.stream().sorted(Utf8.ORDER).collect(Collectors.toList()));
    }

    @Test
    default void listsHaveLimits() {
        Leaderboards boards = backend().port().leaderboards();
        assertThatThrownBy(() -> boards.page(BOARD, 0, 10)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> boards.page(BOARD, 1, 1_001)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> boards.around(BOARD, id("a"), -1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> boards.between(BOARD, ScoreRange.ALL, 0, 0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverAnEmptyBoard() {
        var backend = backend();
        set(backend, "a", 1);
        backend.goDown();
        Leaderboards boards = backend.port().leaderboards();
        Outages.assertUnavailable(
                () -> boards.score(BOARD, id("a"), new By(1)),
                () -> boards.remove(BOARD, id("a")),
                () -> boards.standing(BOARD, id("a")),
                () -> boards.page(BOARD, 1, 10),
                () -> boards.around(BOARD, id("a"), 1),
                () -> boards.between(BOARD, ScoreRange.ALL, 0, 10),
                () -> boards.among(BOARD, Set.of(id("a"))),
                () -> boards.count(BOARD, ScoreRange.ALL));
    }
}
