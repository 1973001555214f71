package dev.stoa.contracts.ranking;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.ScoreRange;
import dev.stoa.domain.ranking.Season;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/// Few boards, members and scores, so that ties abound; seasons that are closed, end and go while the walk lasts.
public final class LeaderboardsWalk implements Walk<Ranking> {

    private static final BoardName POINTS = new BoardName("points");
    private static final long MAX = Leaderboards.MAX_SCORE;
    private static final List<String> MEMBERS =
            List.of("ann", "bob", "cyd", "\uFF5E", "\uD83D\uDE00", "\u0000nul", "{*}:a", "z");
    private static final List<Long> SCORES =
            List.of(0L, 1L, 2L, 3L, -1L, -5L, MAX, -MAX, MAX - 1, MAX + 1, Long.MIN_VALUE, Long.MAX_VALUE);

    @Override
    public List<Step<Ranking>> steps(Instant start) {
        List<Board> boards = boards(start);
        return List.of(
                score(boards),
                score(boards),
                score(boards),
                score(boards),
                board("remove", boards, (board, dice, all) -> all.remove(board, member(dice))),
                board("standing", boards, (board, dice, all) -> all.standing(board, member(dice))),
                board("page", boards, (board, dice, all) -> all.page(board, 1 + dice.nextInt(9), 1 + dice.nextInt(9))),
                board("around", boards, (board, dice, all) -> all.around(board, member(dice), dice.nextInt(4))),
                board(
                        "between",
                        boards,
                        (board, dice, all) -> all.between(board, range(dice), dice.nextInt(3), 1 + dice.nextInt(9))),
                board("among", boards, (board, dice, all) -> all.among(board, members(dice))),
                board("count", boards, (board, dice, all) -> all.count(board, range(dice))),
                new Step<>("close", (ranking, dice) -> {
                    Board board = boards.get(dice.nextInt(boards.size()));
                    return dice.nextInt(4) == 0 ? ranking.seasons().close(board) : "left open";
                }),
                new Step<>(
                        "seasons",
                        (ranking, dice) -> ranking.seasons().seasons(new BoardName("points"), 1 + dice.nextInt(5))));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(1), Duration.ofMinutes(30));
    }

    /// The season that never ends, three named ones and three that begin, end and go on the hour.
    private static List<Board> boards(Instant start) {
        return List.of(
                new Board(POINTS, Season.ALL),
                new Board(POINTS, Season.ALL),
                new Board(POINTS, Season.named("spring {*} \u0000é")),
                new Board(POINTS, Season.named("autumn")),
                new Board(new BoardName("other"), Season.ALL),
                new Board(POINTS, hours("first", start, 0)),
                new Board(POINTS, hours("second", start, 2)),
                new Board(POINTS, hours("third", start, 4)));
    }

    private static Season hours(String id, Instant start, int from) {
        Instant opens = start.plus(Duration.ofHours(from));
        return new Season(id, opens, opens.plus(Duration.ofHours(2)), opens.plus(Duration.ofHours(3)));
    }

    private static Step<Ranking> score(List<Board> boards) {
        return board("score", boards, (board, dice, all) -> all.score(board, member(dice), change(dice)));
    }

    /// One operation on one board.
    @FunctionalInterface
    private interface OnBoard {
        Object run(Board board, Random dice, Leaderboards all);
    }

    private static Step<Ranking> board(String name, List<Board> boards, OnBoard operation) {
        BiFunction<Ranking, Random, Object> run =
                (ranking, dice) -> operation.run(boards.get(dice.nextInt(boards.size())), dice, ranking.leaderboards());
        return new Step<>(name, run);
    }

    private static ScoreChange change(Random dice) {
        long score = SCORES.get(dice.nextInt(dice.nextInt(3) == 0 ? SCORES.size() : 6));
        return switch (dice.nextInt(3)) {
            case 0 -> new ScoreChange.To(score);
            case 1 -> new ScoreChange.By(score);
            default -> new ScoreChange.AtLeast(score);
        };
    }

    private static ScoreRange range(Random dice) {
        long a = SCORES.get(dice.nextInt(SCORES.size()));
        long b = SCORES.get(dice.nextInt(SCORES.size()));
        return new ScoreRange(Math.min(a, b), Math.max(a, b));
    }

    private static Set<MemberId> members(Random dice) {
        Set<MemberId> members = new HashSet<>();
        for (int n = dice.nextInt(6); n > 0; n--) {
            members.add(member(dice));
        }
        return members;
    }

    private static MemberId member(Random dice) {
        return new MemberId(MEMBERS.get(dice.nextInt(MEMBERS.size())));
    }
}
