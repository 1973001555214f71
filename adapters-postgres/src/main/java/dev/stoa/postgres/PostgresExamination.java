package dev.stoa.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Asks a Postgres about itself without changing anything.
public final class PostgresExamination {

    private static final String SETTINGS = """
            SELECT name, setting FROM pg_settings WHERE name IN ('server_version_num', 'server_version', 'fsync',
              'full_page_writes', 'synchronous_commit', 'autovacuum', 'max_connections', 'superuser_reserved_connections',
              'server_encoding', 'default_transaction_isolation')""";

    private static final String ENCRYPTED =
            "SELECT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)";

    private static final String POWERS = """
            SELECT unnest(array_remove(ARRAY[CASE WHEN rolsuper THEN 'superuser' END,
              CASE WHEN rolcreaterole THEN 'creates roles' END, CASE WHEN rolcreatedb THEN 'creates databases' END,
              CASE WHEN rolreplication THEN 'replication' END], NULL))
            FROM pg_roles WHERE rolname = current_user""";

    private static final String LONGEST = """
            SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)
            FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()""";

    /// Only where somebody installed the extension that keeps track.
    private static final String SLOW = """
            SELECT format('%s ms: %s', round(mean_exec_time), left(regexp_replace(query, '\\s+', ' ', 'g'), 60))
            FROM pg_stat_statements WHERE mean_exec_time > 100 AND calls > 10 ORDER BY mean_exec_time DESC LIMIT 3""";

    private final Connection connection;

    private PostgresExamination(Connection connection) {
        this.connection = connection;
    }

    /// @param clock of this machine, to compare the server's with
    public static PostgresFacts of(PostgresAddress address, InstantSource clock) throws SQLException {
        List<String> pending = new PostgresSchema(address).pending();
        try (Connection connection = address.connect();
                Connection other = address.connect()) {
            boolean shared = new PostgresExamination(connection).backend() == new PostgresExamination(other).backend();
            return new PostgresExamination(connection).facts(clock, pending, shared);
        }
    }

    private int backend() throws SQLException {
        return rows("SELECT pg_backend_pid()", row -> row.getInt(1)).getFirst();
    }

    private PostgresFacts facts(InstantSource clock, List<String> pending, boolean shared) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        rows(SETTINGS, row -> settings.put(row.getString(1), row.getString(2)));
        return new PostgresFacts(
                settings,
                shared,
                rows(ENCRYPTED, row -> row.getBoolean(1)).getFirst(),
                rows(POWERS, row -> row.getString(1)),
                ahead(clock),
                Duration.ofMillis(
                        rows(LONGEST, row -> (long) (row.getDouble(1) * 1_000)).getFirst()),
                slow(),
                pending);
    }

    private Duration ahead(InstantSource clock) throws SQLException {
        Instant before = clock.instant();
        Instant there = rows(
                        "SELECT clock_timestamp()",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant())
                .getFirst();
        Duration halfway = Duration.between(before, clock.instant()).dividedBy(2);
        return Duration.between(before.plus(halfway), there);
    }

    private List<String> slow() throws SQLException {
        boolean kept = rows("SELECT to_regclass('pg_stat_statements') IS NOT NULL", row -> row.getBoolean(1))
                .getFirst();
        return kept ? rows(SLOW, row -> row.getString(1)) : List.of();
    }

    @FunctionalInterface
    private interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private <R> List<R> rows(String sql, Reader<R> reader) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<R> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        }
    }
}
