package dev.stoa.postgres.audience;

import dev.stoa.domain.Require;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.HyperLogLog;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.postgres.Postgres;
import java.util.ArrayList;
import java.util.List;

/// The registers of a HyperLogLog as rows: a visit that raises none, as most do, only reads one.
public final class PostgresUniqueVisitors implements UniqueVisitors {

    private static final int MAX_SPANS = 100;

    private static final String VISITED = "SELECT visited(?, ?, ?, ?, ?)";

    private static final String RANKS = """
            WITH united AS (
              SELECT s.n, r.register, max(r.rank) AS rank
              FROM unnest(?::text[], ?::text[]) WITH ORDINALITY s(first, last, n)
              JOIN visit_register r ON r.population = ? AND r.day BETWEEN s.first::date AND s.last::date
              GROUP BY s.n, r.register
            )
            SELECT n, rank, count(*) AS registers FROM united GROUP BY n, rank
            """;

    private record Registers(int span, int rank, int count) {}

    private final Postgres postgres;

    public PostgresUniqueVisitors(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void visited(Population population, VisitorId visitor) {
        long hash = HyperLogLog.hash(visitor);
        postgres.one(
                VISITED,
                row -> true,
                population.value(),
                HyperLogLog.register(hash),
                HyperLogLog.rank(hash),
                REMEMBERED_DAYS,
                postgres.now());
    }

    @Override
    public long estimate(Population population, Days days) {
        return estimates(population, List.of(days)).getFirst();
    }

    @Override
    public List<Long> estimates(Population population, List<Days> spans) {
        Require.range("spans count", spans.size(), 1, MAX_SPANS);
        List<int[]> byRank = new ArrayList<>();
        spans.forEach(span -> byRank.add(empty()));
        List<Registers> found = postgres.all(
                RANKS,
                row -> new Registers(row.integer("n") - 1, row.integer("rank"), row.integer("registers")),
                spans.stream().map(span -> span.first().toString()).toArray(String[]::new),
                spans.stream().map(span -> span.last().toString()).toArray(String[]::new),
                population.value());
        for (Registers each : found) {
            byRank.get(each.span())[each.rank()] = each.count();
            byRank.get(each.span())[0] -= each.count();
        }
        return byRank.stream().map(HyperLogLog::estimate).toList();
    }

    private static int[] empty() {
        int[] byRank = new int[HyperLogLog.MAX_RANK + 1];
        byRank[0] = HyperLogLog.REGISTERS;
        return byRank;
    }
}
