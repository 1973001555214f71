package dev.stoa.redis.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.ScoreRange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Leaderboards on Redis: a sorted set per season whose order is the order of the standings, so that a rank and
/// what stands around it are read in one step however long the board is.
public final class RedisLeaderboards implements Leaderboards {

    private final Redis redis;
    private final BoardKeys keys;

    public RedisLeaderboards(Redis redis) {
        this.redis = redis;
        this.keys = new BoardKeys(redis);
    }

    @Override
    public Scored score(Board board, MemberId member, ScoreChange change) {
        Season season = board.season();
        String answer = run(
                        BoardScripts.SCORE,
                        board,
                        BoardKeys.millis(season.opensAt()),
                        BoardKeys.millis(season.closesAt()),
                        BoardKeys.millis(season.goneAt()),
                        BoardKeys.text(season),
                        member,
                        kind(change),
                        number(change))
                .text(0);
        return switch (answer) {
            case "closed" -> new Scored.Closed();
            case "range" -> new Scored.OutOfRange();
            default -> new Scored.Now(Long.parseLong(answer));
        };
    }

    private static String kind(ScoreChange change) {
        return switch (change) {
            case ScoreChange.To to -> "to";
            case ScoreChange.By by -> "by";
            case ScoreChange.AtLeast least -> "atleast";
        };
    }

    /// As a double holds it: beyond 2^53 it need not be exact, only beyond, which `Long.MAX_VALUE` is.
    private static String number(ScoreChange change) {
        long number = switch (change) {
            case ScoreChange.To to -> to.score();
            case ScoreChange.By by -> by.delta();
            case ScoreChange.AtLeast least -> least.score();
        };
        return number > MAX_SCORE ? "inf" : number < -MAX_SCORE ? "-inf" : Long.toString(number);
    }

    @Override
    public boolean remove(Board board, MemberId member) {
        return run(BoardScripts.REMOVE, board, member).number(0) == 1;
    }

    @Override
    public Optional<Standing> standing(Board board, MemberId member) {
        return Standings.of(run(BoardScripts.AROUND, board, member, 0)).stream().findFirst();
    }

    @Override
    public List<Standing> page(Board board, long fromRank, int limit) {
        Require.range("rank", fromRank, 1, Long.MAX_VALUE);
        Require.range("limit", limit, 1, MAX_PAGE);
        return Standings.of(run(BoardScripts.PAGE, board, Math.min(fromRank, MAX_SCORE / 2), limit));
    }

    @Override
    public List<Standing> around(Board board, MemberId member, int range) {
        Require.range("range", range, 0, MAX_PAGE / 2 - 1);
        return Standings.of(run(BoardScripts.AROUND, board, member, range));
    }

    @Override
    public List<Standing> between(Board board, ScoreRange scores, long skip, int limit) {
        Require.range("skip", skip, 0, Integer.MAX_VALUE);
        Require.range("limit", limit, 1, MAX_PAGE);
        return Standings.of(
                run(BoardScripts.BETWEEN, board, negative(scores.max()), negative(scores.min()), skip, limit));
    }

    @Override
    public List<Standing> among(Board board, Set<MemberId> members) {
        Require.range("members", members.size(), 0, MAX_PAGE);
        return Standings.among(run(BoardScripts.AMONG, board, members.toArray()));
    }

    @Override
    public long count(Board board, ScoreRange scores) {
        return run(BoardScripts.COUNT, board, negative(scores.max()), negative(scores.min()))
                .number(0);
    }

    /// No score is beyond the bounds, so what is beyond them is as good as infinite.
    private static String negative(long score) {
        return score > MAX_SCORE ? "-inf" : score < -MAX_SCORE ? "+inf" : Long.toString(-score);
    }

    private Reply run(Script script, Board board, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(board.season().id()));
        all.addAll(List.of(arguments));
        return redis.run(script, keys.of(board), all.toArray());
    }
}
