package dev.stoa.bootstrap.config;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a configuration of settings, or says everything that is wrong with them at once.
public final class ConfigReading {

    private static final int DEFAULT_PORT = 8080;
    private static final int DEFAULT_SHOPPERS = 8;
    private static final int MIN_SECRET = 16;
    private static final String ALL = "all";

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

    private StoaConfig read() {
        Map<Concept, Backend> backends = backends();
        checkMoneyPath(backends);
        boolean limits = settings.onOff(Key.LIMITS, true);
        boolean demoData = settings.onOff(Key.DEMO_DATA, false);
        int shoppers = settings.number(Key.DEMO_SHOPPERS, 0, 1_000, stage == Stage.DEVELOPMENT ? DEFAULT_SHOPPERS : 0);
        if (stage == Stage.PRODUCTION) {
            checkProduction(backends, limits, demoData);
        }
        return new StoaConfig(
                stage,
                settings.number(Key.PORT, 0, 65_535, DEFAULT_PORT),
                backends,
                limits,
                demoData,
                shoppers,
                settings.onOff(Key.API_DOCS, stage == Stage.DEVELOPMENT),
                Edge.read(settings),
                secret(Key.OPERATOR_KEY, "what operators sign in with"),
                !settings.has(Key.OPERATOR_KEY),
                secret(Key.PEPPER, "what passcodes and cursors are keyed with"));
    }

    private Map<Concept, Backend> backends() {
        Profile profile =
                settings.constant(Key.PROFILE.variable(), Profile.class).orElse(Profile.INMEMORY);
        Map<Concept, Backend> backends = new EnumMap<>(Concept.class);
        for (Concept concept : Concept.values()) {
            String variable = Key.variable(concept);
            var own = settings.constant(variable, Backend.class);
            Backend backend = own.orElse(profile.backend(concept));
            backends.put(concept, backend);
            if (own.isPresent() && !concept.offered().contains(backend)) {
                settings.fault(StoaConfig.notOffered(settings.written(variable), concept, backend));
            }
        }
        checkProfile(profile);
        return backends;
    }

    private void checkProfile(Profile profile) {
        List<String> missing = Stream.of(Concept.values())
                .filter(concept -> !concept.offered().contains(profile.backend(concept)))
                .map(Concept::word)
                .toList();
        if (!missing.isEmpty()) {
            settings.fault(
                    "%s: this version has no adapters yet for %s (the next ones bring redis and postgres); choose %s"
                            .formatted(
                                    settings.written(Key.PROFILE.variable()),
                                    String.join(", ", missing),
                                    Profile.INMEMORY.word()));
        }
    }

    private void checkMoneyPath(Map<Concept, Backend> backends) {
        List<Concept> path = Concept.moneyPath();
        if (path.stream().map(backends::get).distinct().count() > 1) {
            String chosen = path.stream()
                    .map(concept -> Key.variable(concept) + "=" + word(backends, concept))
                    .collect(Collectors.joining(", "));
            settings.fault("%s: these commit together and must be on one backend".formatted(chosen));
        }
    }

    private static String word(Map<Concept, Backend> backends, Concept concept) {
        return backends.getOrDefault(concept, Backend.INMEMORY).word();
    }

    private void checkProduction(Map<Concept, Backend> backends, boolean limits, boolean demoData) {
        if (!limits) {
            settings.fault("%s: production keeps its rate limits on; choose on"
                    .formatted(settings.written(Key.LIMITS.variable())));
        }
        if (demoData) {
            settings.fault("%s: production is not filled with the demo's goods; choose off"
                    .formatted(settings.written(Key.DEMO_DATA.variable())));
        }
        if (settings.has(Key.DEMO_SHOPPERS) && !settings.text(Key.DEMO_SHOPPERS).equals(Optional.of("0"))) {
            settings.fault("%s: production has no simulated shoppers; choose 0"
                    .formatted(settings.written(Key.DEMO_SHOPPERS.variable())));
        }
        Set<String> allowed = allowedInMemory();
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

    private Set<String> allowedInMemory() {
        Set<String> choices = Arrays.stream(Concept.values()).map(Concept::word).collect(Collectors.toSet());
        choices.add(ALL);
        Set<String> allowed = new HashSet<>(settings.words(Key.ALLOW_INMEMORY));
        if (!choices.containsAll(allowed)) {
            settings.fault("%s: there is no such choice; choose from %s"
                    .formatted(
                            settings.written(Key.ALLOW_INMEMORY.variable()),
                            choices.stream().sorted().collect(Collectors.joining(", "))));
        }
        return allowed;
    }

    /// In development a missing secret is made up afresh; production must be given one.
    private Secret secret(Key key, String purpose) {
        String value = settings.text(key).orElse("");
        if (value.isEmpty() && stage == Stage.DEVELOPMENT) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
