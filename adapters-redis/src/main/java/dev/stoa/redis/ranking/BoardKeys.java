package dev.stoa.redis.ranking;

import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Season;
import dev.stoa.redis.Redis;
import java.time.Instant;
import java.util.List;

/// Where a leaderboard lies, all seasons of a name in one slot, and how its season is written.
final class BoardKeys {

    private final Redis redis;

    BoardKeys(Redis redis) {
        this.redis = redis;
    }

    List<String> of(Board board) {
        return of(board.name(), redis.safe(board.season().id()));
    }

    /// The keys of a name without a season.
    List<String> of(BoardName name) {
        return of(name, "");
    }

    private List<String> of(BoardName name, String season) {
        String base = redis.key("board", name.value());
        return List.of(
                base + ":order:" + season,
                base + ":moments:" + season,
                base + ":seasons",
                base + ":ids",
                base + ":gone");
    }

    /// A moment as scripts compare it: nothing for the ends of time. A millisecond that has only partly begun is
    /// not there yet.
    static String millis(Instant moment) {
        if (moment.equals(Instant.MIN) || moment.equals(Instant.MAX)) {
            return "";
        }
        long whole = moment.toEpochMilli();
        return Long.toString(moment.isAfter(Instant.ofEpochMilli(whole)) ? whole + 1 : whole);
    }

    static String text(Season season) {
        return season.opensAt() + " " + season.closesAt() + " " + season.goneAt();
    }

    static Season season(String id, String text) {
        String[] moments = text.split(" ", -1);
        return new Season(id, Instant.parse(moments[0]), Instant.parse(moments[1]), Instant.parse(moments[2]));
    }
}
