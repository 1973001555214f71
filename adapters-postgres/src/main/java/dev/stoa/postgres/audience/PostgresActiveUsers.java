package dev.stoa.postgres.audience;

import dev.stoa.domain.Require;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Days;
import dev.stoa.domain.audience.Period;
import dev.stoa.domain.audience.Population;
import dev.stoa.domain.audience.Retention;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.postgres.Postgres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A row for each user, and one for each day it was active. The reports read all rows of their days: they are for
/// operators.
public final class PostgresActiveUsers implements ActiveUsers {

    private static final int MAX_COHORTS = 31;

    private static final String ACTIVE = "SELECT active(?, ?, ?, ?)";

    private static final String COUNT = """
            SELECT count(DISTINCT visitor) AS users FROM active_day
            WHERE population = ? AND day BETWEEN ?::date AND ?::date
            """;

    private static final String DAILY = """
            SELECT (SELECT count(*) FROM active_day a WHERE a.population = ? AND a.day = d::date) AS users
            FROM generate_series(?::date, ?::date, interval '1 day') d ORDER BY d
            """;

    private static final String RETENTION = """
            SELECT start::text AS start, size, period, returned FROM retention(?, ?::date, ?, ?)
            """;

    private static final String FORGET = "SELECT active_forget(?, ?) AS known";

    private record Returned(LocalDate start, long size, long returned) {}

    private final Postgres postgres;

    public PostgresActiveUsers(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void active(Population population, VisitorId user) {
        postgres.one(ACTIVE, row -> true, population.value(), user.value(), REMEMBERED_DAYS, postgres.now());
    }

    @Override
    public long count(Population population, Days days) {
        return postgres.one(
                COUNT,
                row -> row.number("users"),
                population.value(),
                days.first().toString(),
                days.last().toString());
    }

    @Override
    public List<Long> daily(Population population, Days days) {
        return postgres.all(
                DAILY,
                row -> row.number("users"),
                population.value(),
                days.first().toString(),
                days.last().toString());
    }

    @Override
    public List<Retention> retention(Population population, Period period, LocalDate last, int cohorts) {
        Require.range("cohorts", cohorts, 1, MAX_COHORTS);
        List<Returned> rows = postgres.all(
                RETENTION,
                row -> new Returned(LocalDate.parse(row.text("start")), row.number("size"), row.number("returned")),
                population.value(),
                period.start(last).toString(),
                period == Period.DAY ? 1 : 7,
                cohorts);
        SortedMap<LocalDate, List<Returned>> byStart = new TreeMap<>();
        rows.forEach(row ->
                byStart.computeIfAbsent(row.start(), start -> new ArrayList<>()).add(row));
        return byStart.values().stream().map(PostgresActiveUsers::cohort).toList();
    }

    private static Retention cohort(List<Returned> rows) {
        return new Retention(
                rows.getFirst().start(),
                rows.getFirst().size(),
                rows.stream().map(Returned::returned).toList());
    }

    @Override
    public boolean forget(Population population, VisitorId user) {
        return postgres.one(FORGET, row -> row.is("known"), population.value(), user.value());
    }
}
