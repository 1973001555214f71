package dev.stoa.bootstrap.config;

import dev.stoa.postgres.PostgresAddress;
import dev.stoa.postgres.PostgresPool;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where Postgres is and how many connections it gets.
///
/// @param url for JDBC, without user and password
/// @param where its hosts and database, which may be shown
/// @param pool how many connections requests share; work in the background has a pool of its own
/// @param migrate whether the shop brings the schema up to date at its start
public record PostgresSettings(String url, String where, String user, Secret password, int pool, boolean migrate) {

    private static final String EXAMPLE = "postgres://user:password@host:5432/database";
    private static final Set<String> SCHEMES = Set.of("postgres", "postgresql", "jdbc:postgresql");
    private static final Set<String> TLS = Set.of("require", "verify-ca", "verify-full");
    private static final Set<String> CREDENTIALS = Set.of("user", "password");
    private static final int SPARE = 2;
    private static final int MOST = 500;

    static Optional<PostgresSettings> read(Settings settings) {
        int cores = Runtime.getRuntime().availableProcessors();
        int pool = settings.number(Key.POSTGRES_POOL, 1, MOST, 2 * cores + SPARE);
        boolean migrate = settings.onOff(Key.POSTGRES_MIGRATE, true);
        return settings.text(Key.POSTGRES_URL).flatMap(text -> {
            Optional<ServerUrl> url = parsed(text);
            if (url.isEmpty()) {
                settings.fault("%s: this is no address of a Postgres database; write %s; %s"
                        .formatted(settings.written(Key.POSTGRES_URL.variable()), EXAMPLE, ServerUrl.ENCODED));
            }
            return url.map(each -> new PostgresSettings(
                    jdbc(each),
                    each.where() + "/" + each.path(),
                    settings.text(Key.POSTGRES_USER)
                            .or(each::user)
                            .or(() -> each.parameter("user"))
                            .orElse(""),
                    settings.text(Key.POSTGRES_PASSWORD)
                            .map(Secret::new)
                            .or(each::password)
                            .or(() -> each.parameter("password").map(Secret::new))
                            .orElse(new Secret("")),
                    pool,
                    migrate));
        });
    }

    private static Optional<ServerUrl> parsed(String text) {
        return ServerUrl.parse(text)
                .filter(url -> SCHEMES.contains(url.scheme()) && !url.path().isEmpty());
    }

    private static String jdbc(ServerUrl url) {
        String query = url.query().stream()
                .flatMap(text -> Arrays.stream(text.split("&")))
                .filter(each -> !CREDENTIALS.contains(each.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://%s/%s%s".formatted(url.where(), url.path(), query.isEmpty() ? "" : "?" + query);
    }

    static String missing(String concepts) {
        return "%s: %s is on postgres, and nothing says where that is; write %s"
                .formatted(Key.POSTGRES_URL.variable(), concepts, EXAMPLE);
    }

    /// How many a process has open at most.
    public int connections() {
        return pool + PostgresPool.background(pool);
    }

    public PostgresAddress address() {
        return new PostgresAddress(url, user, password.value());
    }

    /// Whether others on the way could read along or come in.
    public boolean isOpen() {
        return parsed(url)
                .filter(each -> !each.isLoopback())
                .filter(each -> password.value().isEmpty()
                        || each.parameter("sslmode").filter(TLS::contains).isEmpty())
                .isPresent();
    }
}
