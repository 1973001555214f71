package dev.stoa.postgres;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One Postgres: its connections, its clock and what its failures mean.
public final class Postgres {

    /// The classes of SQLSTATE that say the server was not reached or is going away.
    private static final String CONNECTION = "08";

    private static final String OPERATOR_INTERVENTION = "57";

    private final DataSource pool;
    private final Optional<InstantSource> clock;

    Postgres(DataSource pool, Optional<InstantSource> clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// Work on one connection.
    @FunctionalInterface
    public interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /// Runs work on a pooled connection in auto-commit mode.
    public <R> R run(Work<R> work) {
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    /// The time for a statement's `now` argument in milliseconds: null, so that the server reads its own, but in tests.
    public @Nullable Long nowMillis() {
        return clock.map(c -> c.instant().toEpochMilli()).orElse(null);
    }

    private static BackendException translated(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.startsWith(CONNECTION) || state.startsWith(OPERATOR_INTERVENTION)) {
            return new BackendException(Kind.UNAVAILABLE, "Postgres cannot be reached", failure);
        }
        return switch (state) {
            case "40001", "40P01", "55P03" ->
                new BackendException(Kind.CONFLICT, "Postgres let another transaction win", failure);
            default -> new BackendException(Kind.UNAVAILABLE, "Postgres refused a statement", failure);
        };
    }
}
