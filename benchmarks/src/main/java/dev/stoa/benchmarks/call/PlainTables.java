package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/// Jobs and events as anybody would keep them in tables of their own, each statement a transaction.
final class PlainTables {

    private static final String JOBS = """
            DROP TABLE IF EXISTS plain_job;
            CREATE TABLE plain_job (id bigserial PRIMARY KEY, payload text NOT NULL, is_claimed boolean DEFAULT false);
            CREATE INDEX ON plain_job (id) WHERE NOT is_claimed;
            """;

    private static final String FILL = "INSERT INTO plain_job (payload) SELECT ?::text FROM generate_series(1, ?)";

    private static final String ENQUEUE = "INSERT INTO plain_job (payload) SELECT unnest(?)";

    private static final String CLAIM = """
            WITH next AS MATERIALIZED (
              SELECT id FROM plain_job WHERE NOT is_claimed ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE plain_job j SET is_claimed = true FROM next WHERE j.id = next.id RETURNING j.id, j.payload
            """;

    private static final String COMPLETE = "DELETE FROM plain_job WHERE id = ANY (?)";

    private static final String EVENTS = """
            DROP TABLE IF EXISTS plain_event, plain_place;
            CREATE TABLE plain_event (position bigserial PRIMARY KEY, payload text NOT NULL);
            CREATE TABLE plain_place (consumer int PRIMARY KEY, position bigint NOT NULL);
            INSERT INTO plain_place SELECT n, 0 FROM generate_series(0, %d) n;
            """.formatted(Crowd.CALLERS - 1);

    private static final String APPEND = "INSERT INTO plain_event (payload) SELECT unnest(?) RETURNING position";
    private static final String READ =
            "SELECT position, payload FROM plain_event WHERE position >= ? ORDER BY position LIMIT ?";
    private static final String ACKNOWLEDGE = "UPDATE plain_place SET position = ? WHERE consumer = ?";

    private PlainTables() {}

    static Work jobs(DataSource pool, int batch, int waiting) {
        make(pool, JOBS);
        fill(pool, waiting);
        Object[] payloads = Collections.nCopies(batch, JobCalls.PAYLOAD).toArray();
        return n -> {
            try (Connection connection = pool.getConnection()) {
                change(connection, ENQUEUE, connection.createArrayOf("text", payloads));
                List<Long> claimed = numbers(connection, CLAIM, batch);
                return change(connection, COMPLETE, connection.createArrayOf("bigint", claimed.toArray()));
            }
        };
    }

    static Work events(DataSource pool, int batch) {
        make(pool, EVENTS);
        Object[] payloads = Collections.nCopies(batch, EventCalls.PAYLOAD).toArray();
        return n -> {
            try (Connection connection = pool.getConnection()) {
                List<Long> added = numbers(connection, APPEND, connection.createArrayOf("text", payloads));
                List<Long> read = numbers(connection, READ, added.getFirst(), batch);
                return change(connection, ACKNOWLEDGE, read.getLast(), (int) (n % Crowd.CALLERS));
            }
        };
    }

    private static void make(DataSource pool, String tables) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("the plain tables were not made", e);
        }
    }

    private static void fill(DataSource pool, int waiting) {
        try (Connection connection = pool.getConnection()) {
            change(connection, FILL, JobCalls.PAYLOAD, waiting);
            change(connection, "ANALYZE plain_job");
        } catch (SQLException e) {
            throw new IllegalStateException("the plain tables were not filled", e);
        }
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    /// Reads all of each row, and keeps the first column.
    private static List<Long> numbers(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<Long> numbers = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
                rows.getString(columns);
            }
            return numbers;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int n = 0; n < values.length; n++) {
            statement.setObject(n + 1, values[n]);
        }
        return statement;
    }
}
