package dev.stoa.bootstrap.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a shop that sells may not do, or only after an explicit yes.
final class Production {

    private static final String ALL = "all";

    private final Settings settings;

    Production(Settings settings) {
        this.settings = settings;
    }

    void check(Map<Concept, Backend> backends, Optional<RedisSettings> redis, Optional<PostgresSettings> postgres) {
        checkDemo();
        checkForgetting(backends);
        Set<String> allowed =
                allowed(Key.ALLOW_INSECURE, Stream.of(Backend.REDIS.word(), Backend.POSTGRES.word(), Gateways.SMTP));
        if (redis.filter(RedisSettings::isOpen).isPresent() && !allowed.contains(Backend.REDIS.word())) {
            open(Key.REDIS_URL, "rediss://user:password@host", Backend.REDIS);
        }
        if (postgres.filter(PostgresSettings::isOpen).isPresent() && !allowed.contains(Backend.POSTGRES.word())) {
            open(Key.POSTGRES_URL, "postgres://user:password@host/database?sslmode=verify-full", Backend.POSTGRES);
        }
    }

    private void open(Key key, String better, Backend backend) {
        settings.fault(
                "%s: production reaches another host over TLS and with a password; write %s, or say yes with %s=%s"
                        .formatted(
                                settings.written(key.variable()),
                                better,
                                Key.ALLOW_INSECURE.variable(),
                                backend.word()));
    }

    private void checkDemo() {
        if (!settings.onOff(Key.LIMITS, true)) {
            settings.fault("%s: production keeps its rate limits on; choose on"
                    .formatted(settings.written(Key.LIMITS.variable())));
        }
        if (settings.onOff(Key.DEMO_DATA, false)) {
            settings.fault("%s: production is not filled with the demo's goods; choose off"
                    .formatted(settings.written(Key.DEMO_DATA.variable())));
        }
        if (settings.has(Key.DEMO_SHOPPERS) && !settings.text(Key.DEMO_SHOPPERS).equals(Optional.of("0"))) {
            settings.fault("%s: production has no simulated shoppers; choose 0"
                    .formatted(settings.written(Key.DEMO_SHOPPERS.variable())));
        }
    }

    private void checkForgetting(Map<Concept, Backend> backends) {
        Set<String> allowed = allowed(
                Key.ALLOW_INMEMORY,
                Stream.concat(Arrays.stream(Concept.values()).map(Concept::word), Stream.of(ALL)));
        String forgetful = backends.entrySet().stream()
                .filter(each -> each.getValue() == Backend.INMEMORY)
                .map(each -> each.getKey().word())
                .filter(word -> !allowed.contains(ALL) && !allowed.contains(word))
                .collect(Collectors.joining(","));
        if (!forgetful.isEmpty()) {
            settings.fault(
                    "%s=inmemory: production forgets these at every stop; choose another backend, or say yes with %s=%s"
                            .formatted(forgetful, Key.ALLOW_INMEMORY.variable(), forgetful));
        }
    }

    private Set<String> allowed(Key key, Stream<String> words) {
        Set<String> choices = words.collect(Collectors.toSet());
        Set<String> allowed = new HashSet<>(settings.words(key));
        if (!choices.containsAll(allowed)) {
            settings.fault("%s: there is no such choice; choose from %s"
                    .formatted(
                            settings.written(key.variable()),
                            choices.stream().sorted().collect(Collectors.joining(", "))));
        }
        return allowed;
    }
}
