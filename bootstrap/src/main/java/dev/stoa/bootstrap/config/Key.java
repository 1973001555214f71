package dev.stoa.bootstrap.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every key a shop understands. `STOA_OPERATOR_KEY`, `stoa.operator-key` and `stoa.operator.key` are one key.
public enum Key {
    PORT,
    URL,
    ENVIRONMENT,
    PROFILE,
    OPERATOR_KEY,
    PEPPER,
    LIMITS,
    /// Whether the shop opens with the shelves of the demo.
    DEMO_DATA,
    DEMO_SHOPPERS,
    ALLOW_INMEMORY,
    API_DOCS,
    HTTP_PROXIES,
    HTTP_CORS_ORIGINS,
    REDIS_URL,
    REDIS_PREFIX,
    POSTGRES_URL,
    POSTGRES_USER,
    POSTGRES_PASSWORD,
    /// Read by the launcher.
    JAVA_OPTS,
    AOT;

    private static final String PREFIX = "STOA_";
    private static final String BACKENDS = PREFIX + "BACKENDS_";

    /// How the environment writes it.
    public String variable() {
        return PREFIX + name();
    }

    static String variable(Concept concept) {
        return BACKENDS + concept.name();
    }

    /// The environment's way to write a key of any source.
    static String normal(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static List<String> known() {
        return Stream.concat(
                        Stream.of(values()).map(Key::variable),
                        Stream.of(Concept.values()).map(Key::variable))
                .toList();
    }

    static String unknown(String key, String value) {
        Optional<String> nearest = nearest(normal(key));
        String hint = nearest.map("did you mean %s?"::formatted)
                .orElseGet(() -> "known are %s and %s<CONCEPT>"
                        .formatted(Stream.of(values()).map(Key::variable).collect(Collectors.joining(", ")), BACKENDS));
        boolean secret = isSecret(key) || nearest.filter(Key::isSecret).isPresent();
        return "%s=%s: there is no such key; %s".formatted(key, secret ? "..." : value, hint);
    }

    private static boolean isSecret(String key) {
        return Stream.of("KEY", "PEPPER", "PASSWORD", "SECRET", "URL").anyMatch(normal(key)::contains);
    }

    private static Optional<String> nearest(String key) {
        return known().stream()
                .filter(known -> distance(known, key) <= 3)
                .min(Comparator.comparingInt(known -> distance(known, key)));
    }

    /// Levenshtein's edit distance.
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
