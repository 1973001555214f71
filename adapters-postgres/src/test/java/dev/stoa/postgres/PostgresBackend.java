package dev.stoa.postgres;

import dev.stoa.contracts.Backend;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/// An empty database for one contract test, with a clock of its own.
public final class PostgresBackend<P> implements Backend<P>, AutoCloseable {

    private final PostgresDatabase database = PostgresDatabase.borrow();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final PostgresAdapters adapters;
    private final P port;
    private volatile boolean down;

    public PostgresBackend(Function<PostgresAdapters, P> port) {
        this.adapters = new PostgresAdapters(() -> Lease.of(connection()), Optional.of(() -> now), new Random());
        this.port = port.apply(adapters);
    }

    @Override
    public P port() {
        return port;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    public void goDown() {
        down = true;
    }

    /// Runs a statement past the adapters; the numbers of its first row, if it answers any.
    public List<Long> sql(String statement) {
        try (Connection connection = database.connection();
                Statement open = connection.createStatement()) {
            List<Long> numbers = new ArrayList<>();
            if (open.execute(statement) && open.getResultSet().next()) {
                for (int n = 1; n <= open.getResultSet().getMetaData().getColumnCount(); n++) {
                    numbers.add(open.getResultSet().getLong(n));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /// A session of its own, past the adapters, that can hold a transaction open.
    public Session session() {
        try {
            return new Session(database.connection());
        } catch (SQLException e) {
            throw new IllegalStateException("no session", e);
        }
    }

    /// Statements on one connection.
    public record Session(Connection connection) implements AutoCloseable {

        public void run(String statement) throws SQLException {
            try (Statement open = connection.createStatement()) {
                open.execute(statement);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /// Until so many sessions wait for locks.
    public void awaitWaiting(long sessions) {
        while (sql("SELECT count(*) FROM pg_locks WHERE NOT granted AND pid IN"
                                + " (SELECT pid FROM pg_stat_activity WHERE datname = current_database())")
                        .getFirst()
                < sessions) {
            Thread.onSpinWait();
        }
    }

    /// Where nothing listens while it is down: the refusal is a real one.
    Connection connection() throws SQLException {
        return down ? DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/nowhere") : database.connection();
    }

    /// How many rows a table has, whatever they mean.
    long rows(String table) {
        return sql("SELECT count(*) FROM " + table).getFirst();
    }

    /// Empties tables, as a crash does with those that have no log.
    void lose(String tables) {
        sql("TRUNCATE " + tables);
    }

    @Override
    public void close() {
        adapters.close();
        database.giveBack();
    }
}
