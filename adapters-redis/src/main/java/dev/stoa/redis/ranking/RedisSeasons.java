package dev.stoa.redis.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.Seasons;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import java.util.ArrayList;
import java.util.List;

/// The archive of the leaderboards on Redis.
public final class RedisSeasons implements Seasons {

    private final Redis redis;
    private final BoardKeys keys;

    public RedisSeasons(Redis redis) {
        this.redis = redis;
        this.keys = new BoardKeys(redis);
    }

    @Override
    public boolean close(Board board) {
        Season season = board.season();
        Reply closed = redis.run(
                BoardScripts.CLOSE,
                keys.of(board),
                season.id(),
                BoardKeys.millis(season.opensAt()),
                BoardKeys.millis(season.closesAt()));
        return closed.number(0) == 1;
    }

    @Override
    public List<Season> seasons(BoardName name, int limit) {
        Require.range("limit", limit, 1, Leaderboards.MAX_PAGE);
        Reply found = redis.run(BoardScripts.SEASONS, keys.of(name), "", limit);
        List<Season> seasons = new ArrayList<>();
        for (int i = 0; i < found.size(); i += 2) {
            seasons.add(BoardKeys.season(found.text(i), found.text(i + 1)));
        }
        return List.copyOf(seasons);
    }
}
