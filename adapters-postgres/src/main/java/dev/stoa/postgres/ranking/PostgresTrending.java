package dev.stoa.postgres.ranking;

import dev.stoa.domain.Require;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Trend;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.postgres.Postgres;
import java.util.ArrayList;
import java.util.List;

/// Trends on Postgres, in order of the logarithms of their scores.
public final class PostgresTrending implements Trending {

    private static final long MAX_WEIGHT = 1_000_000;

    private static final String HIT = "SELECT trend_hit(?, ?, ?, ?, ?, ?)";

    private static final String TOP = """
            WITH t AS MATERIALIZED (SELECT at_time(?) AS now, ?::bigint AS half_life)
            SELECT r.member, r.log_score - trend_age((SELECT now FROM t), r.half_life) AS doublings
            FROM trend r WHERE r.name = ? AND r.half_life = (SELECT half_life FROM t)
            ORDER BY r.log_score DESC LIMIT ?
            """;

    private static final String REMOVE = "DELETE FROM trend WHERE name = ? AND half_life = ? AND member = ?";

    private final Postgres postgres;
    private final long capacity;

    /// @param capacity about the most members a trend keeps
    public PostgresTrending(Postgres postgres, long capacity) {
        this.postgres = postgres;
        this.capacity = capacity;
    }

    @Override
    public void hit(Trend trend, MemberId member, long weight) {
        Require.range("weight", weight, 1, MAX_WEIGHT);
        postgres.first(
                HIT,
                row -> row,
                trend.name().value(),
                halfLife(trend),
                member.value(),
                weight,
                capacity,
                postgres.now());
    }

    @Override
    public List<Hot> top(Trend trend, int limit) {
        Require.range("limit", limit, 1, 100);
        List<Hot> top = new ArrayList<>();
        postgres.all(
                TOP,
                row -> top.add(
                        new Hot(new MemberId(row.text("member")), Math.pow(2, row.real("doublings")), top.size() + 1L)),
                postgres.now(),
                halfLife(trend),
                trend.name().value(),
                limit);
        return List.copyOf(top);
    }

    @Override
    public boolean remove(Trend trend, MemberId member) {
        return postgres.change(REMOVE, trend.name().value(), halfLife(trend), member.value()) > 0;
    }

    private static long halfLife(Trend trend) {
        return trend.halfLife().toMillis();
    }
}
