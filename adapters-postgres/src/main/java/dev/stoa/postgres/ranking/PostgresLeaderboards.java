package dev.stoa.postgres.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.ScoreRange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Leaderboards on Postgres: one row per member in an index of the board's order, and counts by score from which
/// ranks are added up. Finding a rank reads those counts and the members of one of them; only members with equal
/// scores are counted one by one, which takes some 150 ms for half a million of them.
public final class PostgresLeaderboards implements Leaderboards {

    private final Postgres postgres;

    public PostgresLeaderboards(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public Scored score(Board board, MemberId member, ScoreChange change) {
        return postgres.one(
                LeaderboardSql.CHANGE,
                PostgresLeaderboards::scored,
                board.name().value(),
                board.season().id(),
                Bounds.of(board.season().opensAt()),
                Bounds.of(board.season().closesAt()),
                Bounds.of(board.season().goneAt()),
                member.value(),
                kind(change),
                amount(change),
                postgres.now());
    }

    private static Scored scored(Row row) throws SQLException {
        return switch (row.text("result")) {
            case "now" -> new Scored.Now(row.number("score"));
            case "beyond" -> new Scored.OutOfRange();
            default -> new Scored.Closed();
        };
    }

    private static String kind(ScoreChange change) {
        return switch (change) {
            case ScoreChange.To to -> "to";
            case ScoreChange.By by -> "by";
            case ScoreChange.AtLeast least -> "least";
        };
    }

    private static long amount(ScoreChange change) {
        return switch (change) {
            case ScoreChange.To to -> to.score();
            case ScoreChange.By by -> by.delta();
            case ScoreChange.AtLeast least -> least.score();
        };
    }

    @Override
    public boolean remove(Board board, MemberId member) {
        return postgres.one(
                LeaderboardSql.REMOVE,
                row -> row.is("removed"),
                board.name().value(),
                board.season().id(),
                postgres.now(),
                member.value());
    }

    @Override
    public Optional<Standing> standing(Board board, MemberId member) {
        return list(LeaderboardSql.STANDING, board, member.value()).stream().findFirst();
    }

    @Override
    public List<Standing> page(Board board, long fromRank, int limit) {
        Require.range("rank", fromRank, 1, Long.MAX_VALUE);
        Require.range("limit", limit, 1, MAX_PAGE);
        return list(LeaderboardSql.PAGE, board, fromRank, limit);
    }

    @Override
    public List<Standing> around(Board board, MemberId member, int range) {
        Require.range("range", range, 0, MAX_PAGE / 2 - 1);
        return list(LeaderboardSql.AROUND, board, member.value(), range);
    }

    @Override
    public List<Standing> between(Board board, ScoreRange scores, long skip, int limit) {
        Require.range("skip", skip, 0, Integer.MAX_VALUE);
        Require.range("limit", limit, 1, MAX_PAGE);
        return list(LeaderboardSql.BETWEEN, board, negative(scores.max()), negative(scores.min()), skip, limit);
    }

    @Override
    public List<Standing> among(Board board, Set<MemberId> members) {
        Require.range("members", members.size(), 0, MAX_PAGE);
        String[] asked = members.stream().map(MemberId::value).toArray(String[]::new);
        return list(LeaderboardSql.AMONG, board, (Object) asked);
    }

    @Override
    public long count(Board board, ScoreRange scores) {
        return postgres.one(
                LeaderboardSql.COUNT,
                row -> row.number("members"),
                board.name().value(),
                board.season().id(),
                postgres.now(),
                negative(scores.max()),
                negative(scores.min()));
    }

    /// Scores are kept negative. Those beyond the bound are as good as the first beyond it.
    private static long negative(long score) {
        return -Math.clamp(score, -MAX_SCORE - 1, MAX_SCORE + 1);
    }

    private List<Standing> list(String sql, Board board, Object... own) {
        Object[] which = {board.name().value(), board.season().id(), postgres.now()};
        Standings standings = new Standings();
        return postgres.all(
                sql, standings::next, Stream.of(which, own).flatMap(Stream::of).toArray());
    }
}
