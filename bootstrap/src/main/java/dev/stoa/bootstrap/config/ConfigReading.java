package dev.stoa.bootstrap.config;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes a configuration of settings, or says everything that is wrong with them at once.
public final class ConfigReading {

    private static final int DEFAULT_PORT = 8080;
    private static final int DEFAULT_ABANDONED_HOURS = 4;
    private static final int MIN_SECRET = 16;

    private final Settings settings;
    private final SecureRandom random;
    private final Stage stage;

    private ConfigReading(Settings settings, SecureRandom random) {
        this.settings = settings;
        this.random = random;
        this.stage = settings.constant(Key.ENVIRONMENT.variable(), Stage.class).orElse(Stage.PRODUCTION);
    }

    /// @param random where a demo's own keys come from
    /// @throws StartFailedException naming each wrong key with its value and the choices
    public static StoaConfig read(Settings settings, SecureRandom random) {
        StoaConfig config = new ConfigReading(settings, random).read();
        settings.throwIfAny();
        return config;
    }

    /// Where Postgres is, whatever else is said or not said.
    ///
    /// @throws StartFailedException if it cannot be made out
    public static PostgresSettings postgres(Settings settings) {
        Optional<PostgresSettings> postgres = PostgresSettings.read(settings);
        if (!settings.has(Key.POSTGRES_URL)) {
            settings.fault(PostgresSettings.missing("the schema"));
        }
        settings.throwIfAny();
        return postgres.orElseThrow();
    }

    private StoaConfig read() {
        Map<Concept, Backend> backends = Choosing.read(settings);
        Optional<RedisSettings> redis =
                used(backends, Backend.REDIS, RedisSettings.read(settings), RedisSettings::missing);
        Optional<PostgresSettings> postgres =
                used(backends, Backend.POSTGRES, PostgresSettings.read(settings), PostgresSettings::missing);
        if (stage == Stage.PRODUCTION) {
            new Production(settings).check(backends, redis, postgres);
        }
        return new StoaConfig(
                stage,
                settings.number(Key.PORT, 0, 65_535, DEFAULT_PORT),
                backends,
                redis,
                postgres,
                Gateways.read(settings),
                RegularFeed.read(settings),
                settings.onOff(Key.LIMITS, true),
                settings.onOff(Key.WORKERS, true),
                Duration.ofHours(settings.number(Key.ABANDONED_CART_HOURS, 1, 8_760, DEFAULT_ABANDONED_HOURS)),
                Demo.read(settings, stage),
                settings.onOff(Key.API_DOCS, stage == Stage.DEVELOPMENT),
                Edge.read(settings, stage, backends.getOrDefault(Concept.ACCESSLIST, Backend.INMEMORY)),
                secret(Key.OPERATOR_KEY, "what operators sign in with"),
                readerKey(),
                !settings.has(Key.OPERATOR_KEY),
                secret(Key.PEPPER, "what passcodes and cursors are keyed with"));
    }

    /// What is known of a store that some concept is on; one that nobody chose is left alone.
    private <S> Optional<S> used(
            Map<Concept, Backend> backends, Backend backend, Optional<S> known, Function<String, String> missing) {
        String concepts = backends.entrySet().stream()
                .filter(each ->
                        each.getValue() == backend && each.getKey().offered().contains(backend))
                .map(each -> each.getKey().word())
                .collect(Collectors.joining(", "));
        if (concepts.isEmpty()) {
            return Optional.empty();
        }
        Key key = backend == Backend.REDIS ? Key.REDIS_URL : Key.POSTGRES_URL;
        if (!settings.has(key)) {
            settings.fault(missing.apply(concepts));
        }
        return known;
    }

    /// Nobody only looks unless there is a key for it, unlike the operators'.
    private Optional<Secret> readerKey() {
        Optional<String> key = settings.text(Key.READER_KEY).filter(text -> !text.isEmpty());
        if (key.filter(text -> text.length() < MIN_SECRET).isPresent()) {
            settings.fault("%s: this takes %d characters or more".formatted(Key.READER_KEY.variable(), MIN_SECRET));
        }
        if (key.isPresent() && key.equals(settings.text(Key.OPERATOR_KEY))) {
            settings.fault("%s: this is the key of operators; choose another one".formatted(Key.READER_KEY.variable()));
        }
        return key.map(Secret::new);
    }

    /// In development a missing secret is made up afresh; production must be given one.
    private Secret secret(Key key, String purpose) {
        String value = settings.text(key).orElse("");
        if (value.isEmpty() && stage == Stage.DEVELOPMENT) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return new Secret(HexFormat.of().formatHex(bytes));
        }
        if (value.length() < MIN_SECRET) {
            settings.fault("%s: production needs %s, %d characters or more, and %s"
                    .formatted(
                            key.variable(),
                            purpose,
                            MIN_SECRET,
                            value.isEmpty() ? "none is given" : "this one has " + value.length()));
        }
        return new Secret(value);
    }
}
