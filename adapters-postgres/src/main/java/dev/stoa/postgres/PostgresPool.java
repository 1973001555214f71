package dev.stoa.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// The connections of one process to one database: most for requests, some apart for work in the background, so
/// that neither waits for the other. They are made when they can be, and anew by themselves.
///
/// The settings and their reasons are in `docs/backends.md`.
public final class PostgresPool implements AutoCloseable {

    private static final long CONNECTION_TIMEOUT = 2_000;
    private static final long VALIDATION_TIMEOUT = 1_000;
    private static final long KEEP_ALIVE = TimeUnit.MINUTES.toMillis(1);
    private static final long LIFETIME = TimeUnit.MINUTES.toMillis(20);

    private static final String LIMITS = """
            SET statement_timeout = '5s'; SET lock_timeout = '2s'; SET idle_in_transaction_session_timeout = '10s';
            SET enable_seqscan = off; SET jit = off""";

    private final PostgresAddress address;
    private final Lane requests;
    private final Lane background;
    private final BooleanSupplier isBackground;

    /// @param size how many connections requests share; the background has half as many, two at least
    /// @param isBackground whether the calling thread works in the background
    public PostgresPool(PostgresAddress address, int size, BooleanSupplier isBackground) {
        this.address = address;
        this.requests = lane("requests", address, size);
        this.background = lane("background", address, background(size));
        this.isBackground = isBackground;
    }

    /// How many connections the background has beside those of the requests.
    public static int background(int size) {
        return Math.max(2, size / 2);
    }

    Lease open() throws SQLException {
        return (isBackground.getAsBoolean() ? background : requests).open();
    }

    /// One of the background's, whatever the calling thread works at.
    Lease openInBackground() throws SQLException {
        return background.open();
    }

    /// A connection that is not one of the pool's, for whoever keeps it.
    Lease openBeside() throws SQLException {
        return Lease.of(address.connect());
    }

    /// Whether the database answers now.
    public boolean answers() {
        try (Lease lease = background.open()) {
            return lease.connection().isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /// A pool ends each connection up to 2.5 % before its time, so that they do not all go at once.
    private static Lane lane(String name, PostgresAddress address, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("postgres-" + name);
        config.setJdbcUrl(address.url());
        config.setDataSourceProperties(address.properties());
        config.setMaximumPoolSize(size);
        config.setConnectionInitSql(LIMITS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(CONNECTION_TIMEOUT);
        config.setValidationTimeout(VALIDATION_TIMEOUT);
        config.setKeepaliveTime(KEEP_ALIVE);
        config.setMaxLifetime(LIFETIME);
        config.setInitializationFailTimeout(-1);
        return new Lane(new HikariDataSource(config));
    }

    @Override
    public void close() {
        background.close();
        requests.close();
    }
}
