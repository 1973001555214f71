package dev.stoa.servers;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// The servers that tests share, each started when it is first asked for and ended with the JVM.
///
/// `STOA_TEST_REDIS_URL` and `STOA_TEST_POSTGRES_URL` name servers to use instead, and
/// `-Dstoa.test.backends=containers` starts images (`-Dstoa.test.redis.image`, `-Dstoa.test.postgres.image`).
public final class TestServers {

    private static final int REDIS_PORT = 6379;

    private TestServers() {}

    /// A Redis that stands alone.
    ///
    /// @return `redis://host:port` or what `STOA_TEST_REDIS_URL` holds
    public static URI redis() {
        return Standalone.URL;
    }

    /// A one-node cluster of our own.
    ///
    /// @return `redis://host:port`
    public static URI redisCluster() {
        return Cluster.URL;
    }

    /// A Postgres where databases may be made.
    ///
    /// @return the JDBC URL of a database by its name
    public static Function<String, String> postgres() {
        return Postgres.URL;
    }

    /// Drops a test's database when the JVM ends, from a server that is not ours; ours are thrown away whole.
    public static void dropAtExit(String database) {
        if (environment(Postgres.VARIABLE).isPresent()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(database)));
        }
    }

    private static void drop(String database) {
        try (var connection = DriverManager.getConnection(postgres().apply("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException("the database %s of a test is left behind".formatted(database), e);
        }
    }

    private static boolean containers() {
        return "containers".equals(System.getProperty("stoa.test.backends"));
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(url -> !url.isBlank());
    }

    /// @param start starts a server of our own
    private static <S> S own(String variable, java.util.function.Supplier<S> start) {
        try {
            return start.get();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "no server for the tests could be started here; set %s to one that may be written to"
                            .formatted(variable),
                    e);
        }
    }

    private static final class Standalone {

        static final String VARIABLE = "STOA_TEST_REDIS_URL";
        static final URI URL = environment(VARIABLE).map(URI::create).orElseGet(() -> own(VARIABLE, Standalone::start));

        private static URI start() {
            if (containers()) {
                var image = new GenericContainer<>(
                                DockerImageName.parse(System.getProperty("stoa.test.redis.image", "redis:7.2")))
                        .withExposedPorts(REDIS_PORT);
                image.start();
                return URI.create("redis://" + image.getHost() + ":" + image.getMappedPort(REDIS_PORT));
            }
            return URI.create("redis://127.0.0.1:" + RedisProcess.standalone().port());
        }
    }

    private static final class Cluster {

        static final URI URL = own(
                Standalone.VARIABLE,
                () -> URI.create("redis://127.0.0.1:" + RedisProcess.cluster().port()));
    }

    private static final class Postgres {

        static final String VARIABLE = "STOA_TEST_POSTGRES_URL";
        static final Function<String, String> URL =
                environment(VARIABLE).map(Postgres::named).orElseGet(() -> own(VARIABLE, Postgres::start));

        private static Function<String, String> start() {
            if (containers()) {
                var image = new PostgreSQLContainer<>(
                        DockerImageName.parse(System.getProperty("stoa.test.postgres.image", "postgres:17")));
                image.start();
                return named(image.getJdbcUrl() + "&user=" + image.getUsername() + "&password=" + image.getPassword());
            }
            PostgresProcess process = new PostgresProcess();
            Runtime.getRuntime().addShutdownHook(new Thread(process::close));
            return process::url;
        }

        /// Puts another database's name into a JDBC URL.
        private static Function<String, String> named(String url) {
            return database -> url.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
        }
    }
}
