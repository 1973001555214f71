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
    PORT("0 to 65535", "8080", "where the shop listens; 0 takes any free port"),
    HOST(
            "an address or a name of this machine; `0.0.0.0` for all",
            "`127.0.0.1` in development, else all",
            "which of its addresses the shop listens at"),
    URL("a URL", "http://localhost:8080", "the running shop that commands such as `replay` talk to"),
    ENVIRONMENT(
            "development, production",
            "production; `demo` says development",
            "whether secrets may be made up and passcodes be read at `/api/v1/dev/outbox`"),
    PROFILE("inmemory, redis-postgres, postgres", "inmemory", "a ready-made choice of backends"),
    OPERATOR_KEY("16 characters or more", "made up in development", "what operators sign in with", true),
    READER_KEY("16 characters or more", "", "what those sign in with who may see the console and change nothing", true),
    PEPPER("16 characters or more", "made up in development", "what passcodes and cursors are keyed with", true),
    LIMITS("on, off", "on", "rate limits; off for replays and load runs, never in production"),
    WORKERS("on, off", "on", "whether a process does jobs and handles events; off for one that only answers requests"),
    ABANDONED_CART_HOURS(
            "1 to 8760",
            "4",
            "how many hours after its last change a cart counts as abandoned and `cart.abandoned` tells of it"),
    FEED_URL(
            "an `https` URL",
            "",
            "the feed of products that the shop gets and imports by itself; operators see the URL"),
    FEED_SCHEDULE(
            "a cron expression of 5 or 6 fields",
            "`0 0 2 * * *`",
            "when, in UTC: second, minute, hour, day, month, day of the week"),
    DEMO_DATA("on, off", "off; `demo` says on", "whether the shop opens with the shelves of the demo"),
    DEMO_SHOPPERS(
            "0 to 1000",
            "0; `demo` says 8",
            "how many simulated shoppers come to a development shop with the shelves of the demo; then its staff works too"),
    DEMO_SEED("0 to 999999999", "1", "what the simulated shoppers do follows from it: the same seed, the same life"),
    ALLOW_INMEMORY("concepts, or all", "", "what production may forget at every stop"),
    API_DOCS("on, off", "on in development", "the page `/api-docs` and the OpenAPI document"),
    HTTP_PROXIES("IP addresses", "", "the proxies whose `X-Forwarded-For` is believed"),
    HTTP_CORS_ORIGINS("origins", "", "the sites whose pages may call the API from a browser, without cookies"),
    ADMIN_ALLOWLIST(
            "on, off",
            "off",
            "whether operators' routes are open only to addresses that an allow rule of the access list covers"),
    ALLOW_INSECURE(
            "redis, postgres, smtp",
            "",
            "which servers on other hosts may be reached without TLS or, in production, without a password"),
    REDIS_URL(
            "`redis://user:password@host:6379/0`; also `rediss`, `redis-sentinel`, `redis-cluster` and their `rediss`",
            "",
            "where Redis is",
            true),
    REDIS_PREFIX("up to 64 letters, digits and . _ -", "stoa", "what every key in Redis begins with"),
    REDIS_GRACE(
            "0 to 300 seconds",
            "30",
            "how long sessions and carts that a process has just seen are believed while Redis is away"),
    REDIS_NEAR_CACHE(
            "on, off",
            "on",
            "whether a process keeps up to 32 MB of what it lately read of the cache, told of every change by the server"),
    POSTGRES_URL("`postgres://user:password@host:5432/database`, or a JDBC URL", "", "where Postgres is", true),
    POSTGRES_USER("text", "what the URL says", "who signs in to Postgres"),
    POSTGRES_PASSWORD("text", "what the URL says", "and with what", true),
    POSTGRES_POOL(
            "1 to 500",
            "2 for each core, and 2",
            "connections for requests; work in the background has half as many of its own"),
    POSTGRES_MIGRATE("on, off", "on", "whether a start brings the schema up to date, or leaves that to `stoa migrate`"),
    SMTP_URL(
            "`smtp://user:password@host:587`, or `smtps` for TLS from the first byte on",
            "",
            "the mail server; over `smtp` another host has to offer STARTTLS, or nothing is sent",
            true),
    SMTP_FROM("an address, or `Shop <shop@example.com>`", "", "who mail is from"),
    SMS_URL(
            "an `https` URL",
            "",
            "the gateway for text messages, which gets `{\"to\", \"from\", \"text\"}` by POST; 400, 413 and 422 refuse a message for good, every other failure is tried again",
            true),
    SMS_TOKEN("text", "", "the bearer token that the gateway asks for", true),
    SMS_FROM("a number or a name, up to 32 characters", "", "who text messages are from"),
    JAVA_OPTS(
            "options of the JVM",
            "those of `demo` make it quick to open and small",
            "read by the launcher `./stoa`; they replace those it chooses itself"),
    AOT("on, off", "on", "read by the launcher: whether it keeps a cache of loaded classes for quick starts");

    static final String PREFIX = "STOA_";

    /// What the build's tests are told begins with this; it is nothing to a shop.
    static final String TESTS = PREFIX + "TEST_";

    private static final String BACKENDS = PREFIX + "BACKENDS_";

    private final String allowed;
    private final String otherwise;
    private final String purpose;
    private final boolean secret;

    Key(String allowed, String otherwise, String purpose) {
        this(allowed, otherwise, purpose, false);
    }

    /// @param otherwise what holds if the key is not given, in the words of the manual
    /// @param secret whether its value is never shown and may stand in a file instead
    Key(String allowed, String otherwise, String purpose, boolean secret) {
        this.allowed = allowed;
        this.otherwise = otherwise;
        this.purpose = purpose;
        this.secret = secret;
    }

    String allowed() {
        return allowed;
    }

    String otherwise() {
        return otherwise;
    }

    String purpose() {
        return purpose;
    }

    boolean secret() {
        return secret;
    }

    /// How the environment writes it.
    public String variable() {
        return PREFIX + name();
    }

    /// Names the file that holds the value of a secret key.
    String fileVariable() {
        return variable() + "_FILE";
    }

    static String variable(Concept concept) {
        return BACKENDS + concept.name();
    }

    /// The environment's way to write a key of any source.
    static String normal(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    static List<Key> secrets() {
        return Stream.of(values()).filter(Key::secret).toList();
    }

    static List<String> known() {
        return Stream.of(
                        Stream.of(values()).map(Key::variable),
                        secrets().stream().map(Key::fileVariable),
                        Stream.of(Concept.values()).map(Key::variable))
                .flatMap(each -> each)
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

    /// Whether the value of a key, known or mistyped, may be a secret.
    static boolean isSecret(String key) {
        return Stream.of("KEY", "PEPPER", "PASSWORD", "SECRET", "TOKEN", "URL").anyMatch(normal(key)::contains);
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
