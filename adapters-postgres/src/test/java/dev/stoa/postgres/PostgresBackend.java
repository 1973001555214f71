package dev.stoa.postgres;

import dev.stoa.contracts.Backend;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// An empty database for one contract test, with a clock of its own.
public final class PostgresBackend<P> implements Backend<P>, AutoCloseable {

    private final PostgresDatabase database = PostgresDatabase.borrow();
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final P port;
    private volatile boolean down;

    public PostgresBackend(Function<PostgresAdapters, P> port) {
        this.port = port.apply(new PostgresAdapters(this::connection, Optional.of(() -> now)));
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

    /// Where nothing listens while it is down: the refusal is a real one.
    private Connection connection() throws SQLException {
        return down ? DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/nowhere") : database.connection();
    }

    /// How many rows a table has, whatever they mean.
    long rows(String table) {
        try (var connection = database.connection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT count(*) FROM " + table)) {
            answer.next();
            return answer.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /// Empties tables, as a crash does with those that have no log.
    void lose(String tables) {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE " + tables);
        } catch (SQLException e) {
            throw new IllegalStateException(tables, e);
        }
    }

    @Override
    public void close() {
        database.giveBack();
    }
}
