package dev.stoa.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.stoa.contracts.Backend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A fresh database of a shared Postgres for one contract test, with a clock and a session time zone of its own.
public final class PostgresBackend<P> implements Backend<P>, AutoCloseable {

    private static final String TEMPLATE = "stoa_template";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final HikariDataSource pool;
    private final P port;

    public PostgresBackend(Function<PostgresAdapters, P> port) {
        String database = "test_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + database + " TEMPLATE " + TEMPLATE);
        this.pool = pool(database);
        this.port = port.apply(new PostgresAdapters(pool, Optional.of(() -> now)));
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

    /// Ends every connection to the database and lets none in.
    @Override
    public void goDown() {
        String database = pool.getCatalog();
        execute("ALTER DATABASE " + database + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
    }

    @Override
    public void close() {
        pool.close();
    }

    private static HikariDataSource pool(String database) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(SERVER.getJdbcUrl("postgres", database));
        config.setCatalog(database);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(1_000);
        config.setConnectionInitSql("SET timezone = 'America/Los_Angeles'");
        return new HikariDataSource(config);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + TEMPLATE);
            }
            PostgresAdapters.migrate(server.getDatabase("postgres", TEMPLATE));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the Postgres that the build brings could not be started", e);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("the template database could not be made", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
