package dev.stoa.benchmarks;

import dev.stoa.servers.PostgresProcess;
import dev.stoa.servers.RedisProcess;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The Redis and the Postgres of a run: those that `STOA_REDIS_URL` and `STOA_POSTGRES_URL` name, or own ones on
/// loopback that write to the disk as in production. Own ones are started when they are first asked for.
public final class Stores implements AutoCloseable {

    private @Nullable RedisProcess redis;
    private @Nullable PostgresProcess postgres;

    /// Where Redis is, as a shop's configuration writes it.
    public String redis() {
        return given("STOA_REDIS_URL").orElseGet(() -> {
            if (redis == null) {
                redis = RedisProcess.standalone("--appendonly", "yes", "--appendfsync", "everysec");
            }
            return "redis://127.0.0.1:" + redis.port();
        });
    }

    /// Where Postgres is, as a URL for JDBC.
    public String postgres() {
        return given("STOA_POSTGRES_URL").map(Stores::jdbc).orElseGet(() -> {
            if (postgres == null) {
                postgres = PostgresProcess.durable();
            }
            return postgres.url("postgres");
        });
    }

    private static Optional<String> given(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(url -> !url.isBlank());
    }

    /// `postgres://user:password@host/database` as JDBC writes it; a URL for JDBC stays as it is.
    static String jdbc(String url) {
        if (url.startsWith("jdbc:")) {
            return url;
        }
        URI uri = URI.create(url);
        String query = uri.getRawQuery() == null ? "" : "&" + uri.getRawQuery();
        String[] names = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String user = names.length == 0 ? "" : "&user=" + names[0];
        String password = names.length < 2 ? "" : "&password=" + names[1];
        return ("jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath()
                        + user + password + query)
                .replaceFirst("&", "?");
    }

    @Override
    public void close() {
        if (redis != null) {
            redis.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
