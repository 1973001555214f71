package dev.stoa.postgres.accesslist;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Watch;
import dev.stoa.domain.accesslist.Access;
import dev.stoa.domain.accesslist.AccessList;
import dev.stoa.domain.accesslist.AccessRule;
import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.accesslist.Cidr;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Access rules on Postgres.
public final class PostgresAccessRules implements AccessRules {

    private static final String CHANNEL = "access rules";

    private static final String REVISION = "SELECT revision_of('access') AS n";
    private static final String ALL = """
            SELECT r.n, r.now, a.*
            FROM (SELECT revision_of('access') AS n, at_time(?::timestamptz) AS now) r LEFT JOIN access_rule a ON true
            """;
    private static final String PUT = "SELECT access_rule_put(?, ?, ?::timestamptz, ?, ?, ?::timestamptz) AS put";
    private static final String REMOVE = "SELECT access_rule_remove(?, ?, ?::timestamptz) AS removed";

    private final Postgres postgres;

    public PostgresAccessRules(Postgres postgres) {
        this.postgres = postgres;
    }

    private record Found(long revision, Instant now, Optional<AccessRule> rule) {}

    @Override
    public AccessList all() {
        List<Found> rows = postgres.all(ALL, PostgresAccessRules::found, postgres.now());
        return new AccessList(
                rows.getFirst().revision(),
                rows.getFirst().now(),
                rows.stream().flatMap(row -> row.rule().stream()).toList());
    }

    @Override
    public long revision() {
        return postgres.one(REVISION, row -> row.number("n"));
    }

    @Override
    public AccessRule put(Access access, Cidr cidr, Optional<Instant> expiresAt, String note) {
        AccessRule wanted = new AccessRule(access, cidr, expiresAt, note, Instant.EPOCH);
        Instant put = postgres.one(
                        PUT,
                        row -> row.maybeInstant("put"),
                        access.name(),
                        cidr.toString(),
                        wanted.expiresAt(),
                        note,
                        MAX,
                        postgres.now())
                .orElseThrow(
                        () -> new InvalidInputException("cidr", "full", "there are %d rules already".formatted(MAX)));
        postgres.signals().send(CHANNEL);
        return new AccessRule(access, cidr, wanted.expiresAt(), note, put);
    }

    @Override
    public boolean remove(Access access, Cidr cidr) {
        boolean removed =
                postgres.one(REMOVE, row -> row.is("removed"), access.name(), cidr.toString(), postgres.now());
        if (removed) {
            postgres.signals().send(CHANNEL);
        }
        return removed;
    }

    @Override
    public Watch watch(Runnable hint) {
        return postgres.signals().listen(CHANNEL, hint);
    }

    private static Found found(Row row) throws SQLException {
        Optional<String> cidr = row.maybeText("cidr");
        return new Found(
                row.number("n"),
                row.instant("now"),
                cidr.isPresent() ? Optional.of(rule(cidr.get(), row)) : Optional.empty());
    }

    private static AccessRule rule(String cidr, Row row) throws SQLException {
        return new AccessRule(
                Access.valueOf(row.text("access")),
                Cidr.parse(cidr),
                row.maybeInstant("expires_at"),
                row.text("note"),
                row.instant("created_at"));
    }
}
