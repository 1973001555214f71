package dev.stoa.postgres;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// One Postgres: its connections, its clock and what its failures mean.
///
/// An operation is one statement, often a call of a function of the schema, and so one round trip and one
/// transaction; [#transaction] is for what cannot be.
public final class Postgres {

    private static final int ATTEMPTS = 3;
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Connections pool;
    private final Optional<InstantSource> clock;
    private final RandomGenerator dice;
    private final Signals signals;

    /// @param pool connections in auto-commit mode at READ COMMITTED
    /// @param clock replaces the server's clock in tests
    /// @param dice for the pauses between attempts; safe for any number of threads
    Postgres(Connections pool, Optional<InstantSource> clock, RandomGenerator dice, Signals signals) {
        this.pool = pool;
        this.clock = clock;
        this.dice = dice;
        this.signals = signals;
    }

    /// Where connections come from.
    @FunctionalInterface
    interface Connections {
        Lease open() throws SQLException;
    }

    /// Work on one connection.
    @FunctionalInterface
    public interface Work<R> {
        R on(Statements statements) throws SQLException;
    }

    /// The time for a statement's `now` argument: absent, so that the server reads its own, but in tests. The
    /// schema's function `at_time(now)` gives the one or the other in whole milliseconds.
    public Optional<Instant> now() {
        return clock.map(InstantSource::instant);
    }

    /// Hints from other processes that something may have happened.
    public Signals signals() {
        return signals;
    }

    public <R> List<R> all(String sql, Row.Reader<R> reader, Object... values) {
        return run(statements -> statements.all(sql, reader, values));
    }

    public <R> Optional<R> first(String sql, Row.Reader<R> reader, Object... values) {
        return run(statements -> statements.first(sql, reader, values));
    }

    /// The one row of a statement that always has one.
    public <R> R one(String sql, Row.Reader<R> reader, Object... values) {
        return first(sql, reader, values).orElseThrow();
    }

    public int change(String sql, Object... values) {
        return run(statements -> statements.change(sql, values));
    }

    /// Runs work in one transaction, and up to twice anew if Postgres let another one win (deadlock,
    /// serialisation). Work has no effect but through its statements; whatever it throws undoes them.
    public <R> R transaction(Work<R> work) {
        return attempted(connection -> {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                R result = work.on(new Statements(connection));
                connection.commit();
                committed = true;
                return result;
            } finally {
                // Going back to auto-commit would commit what is still open.
                if (committed || rolledBack(connection)) {
                    connection.setAutoCommit(true);
                }
            }
        });
    }

    private <R> R run(Work<R> work) {
        return attempted(connection -> work.on(new Statements(connection)));
    }

    @FunctionalInterface
    private interface OnConnection<R> {
        R on(Connection connection) throws SQLException;
    }

    private <R> R attempted(OnConnection<R> work) {
        for (int attempt = 1; true; attempt++) {
            try {
                return connected(work);
            } catch (BackendException e) {
                if (e.kind() != Kind.CONFLICT || attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(attempt * dice.nextLong(SHORTEST_PAUSE, LONGEST_PAUSE));
            }
        }
    }

    private <R> R connected(OnConnection<R> work) {
        try (Lease lease = pool.open()) {
            return translated(work, lease.connection());
        } catch (SQLException neverSent) {
            throw new BackendException(Kind.UNAVAILABLE, "Postgres cannot be reached", neverSent);
        }
    }

    private static <R> R translated(OnConnection<R> work, Connection connection) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw Failures.translated(e);
        }
    }

    /// A connection that cannot be rolled back is ended, and with it what it had begun.
    private static boolean rolledBack(Connection connection) throws SQLException {
        try {
            connection.rollback();
            return true;
        } catch (SQLException e) {
            connection.abort(Runnable::run);
            return false;
        }
    }
}
