package dev.stoa.postgres.activity;

import dev.stoa.domain.Require;
import dev.stoa.domain.activity.Activities;
import dev.stoa.domain.activity.Activity;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.postgres.Postgres;
import java.util.List;

/// Activity on Postgres: one row per customer and kind.
public final class PostgresActivities implements Activities {

    private static final String RECORD = "SELECT activity_record(?, ?, ?, ?, ?, ?, ?)";

    private static final String LATEST = """
            SELECT u.subject, u.at FROM activity a, unnest(a.subjects, a.times) WITH ORDINALITY u(subject, at, n)
            WHERE a.customer = ? AND a.kind = ? AND at_time(?) < a.times[1] + millis(?) AND u.n <= ? ORDER BY u.n
            """;

    private static final String REMOVE = "SELECT activity_remove(?, ?, ?, ?, ?) AS removed";

    private static final String CLEAR = """
            WITH gone AS (
              DELETE FROM activity a WHERE a.customer = ? AND a.kind = ?
              RETURNING at_time(?) < a.times[1] + millis(?) AS live)
            SELECT coalesce(bool_or(live), false) AS cleared FROM gone
            """;

    private final Postgres postgres;

    public PostgresActivities(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public void record(CustomerId who, ActivityKind kind, Subject subject) {
        postgres.one(
                RECORD,
                row -> kind,
                who.value(),
                kind.name(),
                subject.value(),
                kind.distinct(),
                KEPT,
                LIFETIME.toMillis(),
                postgres.now());
    }

    @Override
    public List<Activity> latest(CustomerId who, ActivityKind kind, int limit) {
        Require.range("limit", limit, 1, KEPT);
        return postgres.all(
                LATEST,
                row -> new Activity(new Subject(row.text("subject")), row.instant("at")),
                who.value(),
                kind.name(),
                postgres.now(),
                LIFETIME.toMillis(),
                limit);
    }

    @Override
    public boolean remove(CustomerId who, ActivityKind kind, Subject subject) {
        return postgres.one(
                REMOVE,
                row -> row.is("removed"),
                who.value(),
                kind.name(),
                subject.value(),
                LIFETIME.toMillis(),
                postgres.now());
    }

    @Override
    public boolean clear(CustomerId who, ActivityKind kind) {
        return postgres.one(
                CLEAR, row -> row.is("cleared"), who.value(), kind.name(), postgres.now(), LIFETIME.toMillis());
    }
}
