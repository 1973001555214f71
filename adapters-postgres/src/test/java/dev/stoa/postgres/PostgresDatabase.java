package dev.stoa.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.stoa.servers.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A migrated database of the shared server, lent to one test at a time and emptied in between.
///
/// Its sessions live in another time zone than the JVM, and its text sorts by the rules of a language.
final class PostgresDatabase {

    private static final Queue<PostgresDatabase> FREE = new ConcurrentLinkedQueue<>();

    private static final String EMPTY = """
            DO $$
            DECLARE
              each text;
            BEGIN
              SET LOCAL session_replication_role = replica;
              FOR each IN SELECT format('%I', c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                          WHERE c.relkind = 'r' AND n.nspname = 'public' AND c.relname <> 'flyway_schema_history' LOOP
                EXECUTE 'DELETE FROM ' || each;
              END LOOP;
            END $$
            """;

    private final String name;
    private final HikariDataSource pool;

    private PostgresDatabase() {
        this.name = newName();
        synchronized (FREE) {
            server("CREATE DATABASE " + name + " TEMPLATE " + Template.NAME);
        }
        this.pool = open(name);
        Runtime.getRuntime().addShutdownHook(new Thread(pool::close));
    }

    static PostgresDatabase borrow() {
        PostgresDatabase free = FREE.poll();
        return free == null ? new PostgresDatabase() : free;
    }

    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    void giveBack() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(EMPTY);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of a test could not be emptied", e);
        }
        FREE.add(this);
    }

    /// What every other database is a copy of: migrating once is enough.
    private static final class Template {

        static final String NAME = migrated();

        private static String migrated() {
            String name = newName();
            server("CREATE DATABASE " + name);
            try (HikariDataSource pool = open(name)) {
                PostgresAdapters.migrate(pool);
            }
            return name;
        }
    }

    private static String newName() {
        String name = "stoa_test_" + UUID.randomUUID().toString().replace("-", "");
        TestServers.dropAtExit(name);
        return name;
    }

    private static HikariDataSource open(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServers.postgres().apply(name));
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(0);
        // On a busy machine the sixteen callers of a race wait for these eight longer than a shop's would.
        config.setConnectionTimeout(20_000);
        config.setConnectionInitSql("SET timezone = 'America/Los_Angeles'");
        return new HikariDataSource(config);
    }

    private static void server(String sql) {
        try (var connection = DriverManager.getConnection(TestServers.postgres().apply("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
