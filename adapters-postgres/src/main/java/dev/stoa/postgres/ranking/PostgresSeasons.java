package dev.stoa.postgres.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.Seasons;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// The archive of [PostgresLeaderboards].
public final class PostgresSeasons implements Seasons {

    private static final String CLOSE = """
            SELECT leaderboard_close(?, ?, coalesce(?::timestamptz, '-infinity'), coalesce(?::timestamptz, 'infinity'), ?)
              AS closed
            """;

    private static final String SEASONS = """
            SELECT season, nullif(opens_at, '-infinity') AS opens_at, nullif(closes_at, 'infinity') AS closes_at,
                   nullif(gone_at, 'infinity') AS gone_at
            FROM leaderboard WHERE name = ? AND gone_at > (SELECT at_time(?)) ORDER BY season DESC LIMIT ?
            """;

    private final Postgres postgres;

    public PostgresSeasons(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public boolean close(Board board) {
        return postgres.one(
                CLOSE,
                row -> row.is("closed"),
                board.name().value(),
                board.season().id(),
                Bounds.of(board.season().opensAt()),
                Bounds.of(board.season().closesAt()),
                postgres.now());
    }

    @Override
    public List<Season> seasons(BoardName name, int limit) {
        Require.range("limit", limit, 1, Leaderboards.MAX_PAGE);
        return postgres.all(SEASONS, PostgresSeasons::season, name.value(), postgres.now(), limit);
    }

    private static Season season(Row row) throws SQLException {
        return new Season(
                row.text("season"),
                row.maybeInstant("opens_at").orElse(Instant.MIN),
                row.maybeInstant("closes_at").orElse(Instant.MAX),
                row.maybeInstant("gone_at").orElse(Instant.MAX));
    }
}
