package dev.stoa.benchmarks.http;

import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The plainest ways to ask a store once: what any shop on it pays at least.
@Singleton
final class BareStores implements AutoCloseable {

    private static final String KEY = "bench:{bare}";
    private static final String VALUE = "x".repeat(300);
    private static final String SCRIPT = "return {ARGV[1]}";
    private static final String ROW = "SELECT value FROM bench_bare WHERE key = ?";

    private final Optional<RedisClient> client;
    private final Optional<StatefulRedisConnection<String, String>> redis;
    private final Optional<HikariDataSource> postgres;
    private final String digest;

    /// @param redisUrl as Lettuce takes it; empty if this run has none
    /// @param postgresUrl for JDBC; empty if this run has none
    BareStores(@Value("${bare.redis}") String redisUrl, @Value("${bare.postgres}") String postgresUrl) {
        this.client = Optional.of(redisUrl).filter(url -> !url.isEmpty()).map(RedisClient::create);
        this.redis = client.map(RedisClient::connect);
        this.digest = redis.map(connection -> {
                    connection.sync().set(KEY, VALUE);
                    return connection.sync().scriptLoad(SCRIPT);
                })
                .orElse("");
        this.postgres = Optional.of(postgresUrl).filter(url -> !url.isEmpty()).map(BareStores::pool);
    }

    private static HikariDataSource pool(String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 2);
        try (Connection connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS bench_bare (key text PRIMARY KEY, value text NOT NULL)");
            statement.execute("INSERT INTO bench_bare SELECT 'key ' || n, repeat('x', 300) "
                    + "FROM generate_series(1, 10000) n ON CONFLICT DO NOTHING");
            statement.execute("ANALYZE bench_bare");
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException("the floor on Postgres could not be laid", e);
        }
    }

    /// One GET.
    void get() {
        redis.orElseThrow().sync().get(KEY);
    }

    /// One script that does nothing, with a key and arguments.
    void script() {
        redis.orElseThrow().sync().evalsha(digest, ScriptOutputType.MULTI, new String[] {KEY}, "1", "2", "3", "4");
    }

    /// One row by its primary key.
    void row(long n) {
        try (Connection connection = postgres.orElseThrow().getConnection();
                PreparedStatement statement = connection.prepareStatement(ROW)) {
            statement.setString(1, "key " + (1 + n % 10_000));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the floor on Postgres gave way", e);
        }
    }

    @PreDestroy
    @Override
    public void close() {
        redis.ifPresent(StatefulRedisConnection::close);
        client.ifPresent(RedisClient::shutdown);
        postgres.ifPresent(HikariDataSource::close);
    }
}
