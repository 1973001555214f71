package dev.stoa.bootstrap.config;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/// Where Redis is and how its keys begin.
///
/// @param url what the Redis family takes, with its password
/// @param where its hosts, which may be shown
/// @param grace how long what this process has seen is believed while Redis is away
/// @param nearCache whether what was lately read of the cache is kept in the process too
public record RedisSettings(Secret url, String where, String prefix, Duration grace, boolean nearCache) {

    private static final String EXAMPLE = "redis://user:password@host:6379/0";
    private static final Set<String> PLAIN = Set.of("redis", "redis-sentinel", "redis-cluster");
    private static final Set<String> TLS = Set.of("rediss", "rediss-sentinel", "rediss-cluster");
    private static final String DEFAULT_PREFIX = "stoa";
    private static final int GRACE_SECONDS = 30;
    private static final int MOST_GRACE_SECONDS = 300;

    static Optional<RedisSettings> read(Settings settings) {
        String prefix = settings.text(Key.REDIS_PREFIX).orElse(DEFAULT_PREFIX);
        if (!prefix.matches("[A-Za-z0-9_.-]{1,64}")) {
            settings.fault("%s: allowed are up to 64 letters, digits and . _ -"
                    .formatted(settings.written(Key.REDIS_PREFIX.variable())));
        }
        Duration grace = Duration.ofSeconds(settings.number(Key.REDIS_GRACE, 0, MOST_GRACE_SECONDS, GRACE_SECONDS));
        boolean nearCache = settings.onOff(Key.REDIS_NEAR_CACHE, true);
        return settings.text(Key.REDIS_URL).flatMap(text -> {
            Optional<ServerUrl> url = parsed(text);
            if (url.isEmpty()) {
                settings.fault(
                        "%s: this is no address of a Redis; write %s, or rediss, redis-sentinel, redis-cluster; %s"
                                .formatted(settings.written(Key.REDIS_URL.variable()), EXAMPLE, ServerUrl.ENCODED));
            }
            return url.map(each -> new RedisSettings(new Secret(text), each.where(), prefix, grace, nearCache));
        });
    }

    private static Optional<ServerUrl> parsed(String text) {
        return ServerUrl.parse(text)
                .filter(url -> PLAIN.contains(url.scheme()) || TLS.contains(url.scheme()))
                .filter(url -> url.path().matches("\\d{0,4}"));
    }

    static String missing(String concepts) {
        return "%s: %s is on redis, and nothing says where that is; write %s"
                .formatted(Key.REDIS_URL.variable(), concepts, EXAMPLE);
    }

    /// Whether others on the way could read along or come in.
    public boolean isOpen() {
        return parsed(url.value())
                .filter(each -> !each.isLoopback())
                .filter(each -> PLAIN.contains(each.scheme())
                        || (each.user().isEmpty() && each.password().isEmpty()))
                .isPresent();
    }
}
