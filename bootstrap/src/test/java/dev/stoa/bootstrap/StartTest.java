package dev.stoa.bootstrap;

import dev.stoa.bootstrap.config.ConfigReading;
import dev.stoa.bootstrap.config.PostgresSettings;
import dev.stoa.bootstrap.config.Settings;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.bootstrap.config.StoaConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StartTest {

    private static final Map<String, String> PRODUCTION = Map.of(
            "STOA_ENVIRONMENT", "production",
            "STOA_OPERATOR_KEY", "0123456789abcdef",
            "STOA_PEPPER", "0123456789abcdef",
            "STOA_ALLOW_INMEMORY", "all");

    private static StoaConfig read(List<Map<String, String>> sources) {
        return ConfigReading.read(new Settings(sources), new SecureRandom());
    }

    private static List<String> faults(Map<String, String> settings) {
        return faultsOf(List.of(settings));
    }

    /// Of a shop in production that is told something more.
    private static List<String> inProduction(Map<String, String> more) {
        return faultsOf(List.of(PRODUCTION, more));
    }

    private static List<String> faultsOf(List<Map<String, String>> sources) {
        return catchThrowableOfType(StartFailedException.class, () -> read(sources))
                .reasons();
    }

    private static List<String> development(String key, String value) {
        return faults(Map.of("STOA_ENVIRONMENT", "development", key, value));
    }

    @Test
    void aTypoInAValueIsNamedWithItsChoices() {
        assertThat(development("STOA_BACKENDS_CART", "rediss"))
                .containsExactly(
                        "STOA_BACKENDS_CART=rediss: there is no such choice; choose one of inmemory, postgres, redis");
        assertThat(development("stoa.limits", "offf"))
                .singleElement()
                .asString()
                .contains("stoa.limits=offf", "off, on");
        assertThat(development("STOA_PORT", "80a")).singleElement().asString().contains("STOA_PORT=80a", "0 to 65535");
    }

    @Test
    void cartsAreAbandonedAfterFourHoursUnlessTheHoursAreGiven() {
        assertThat(read(List.of(PRODUCTION)).abandonedAfter()).isEqualTo(Duration.ofHours(4));
        assertThat(read(List.of(PRODUCTION, Map.of("STOA_ABANDONED_CART_HOURS", "24")))
                        .abandonedAfter())
                .isEqualTo(Duration.ofHours(24));
        for (String hours : List.of("0", "1.5", "8761", "4h")) {
            assertThat(inProduction(Map.of("STOA_ABANDONED_CART_HOURS", hours)))
                    .singleElement()
                    .asString()
                    .contains("STOA_ABANDONED_CART_HOURS=" + hours, "1 to 8760");
        }
    }

    @Test
    void aTypoInAKeyIsNamedWithTheNearestKey() {
        assertThat(development("STOA_BACKENDS_KART", "inmemory"))
                .containsExactly("STOA_BACKENDS_KART=inmemory: there is no such key; did you mean STOA_BACKENDS_CART?");
        assertThat(development("STOA_SOMETHING_ELSE", "1"))
                .singleElement()
                .asString()
                .contains("STOA_PORT", "STOA_BACKENDS_<CONCEPT>");
    }

    @Test
    void aMixedMoneyPathIsNamed() {
        assertThat(development("STOA_BACKENDS_ORDER", "postgres"))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("STOA_BACKENDS_ORDER=postgres", "STOA_BACKENDS_CREDIT=inmemory", "one backend"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(faults(Map.of("STOA_PORT", "x", "STOA_PROT", "1", "STOA_ENVIRONMENT", "prod")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void productionNeedsKeysAndAYesToForgetting() {
        assertThat(faults(Map.of("STOA_ENVIRONMENT", "production")))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_OPERATOR_KEY"))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_PEPPER"))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_ALLOW_INMEMORY="));
        assertThat(read(List.of(PRODUCTION)).limits()).isTrue();
    }

    @Test
    void productionKeepsItsLimitsAndHasNothingOfTheDemo() {
        assertThat(inProduction(Map.of("STOA_LIMITS", "off", "STOA_DEMO_SHOPPERS", "3", "STOA_DEMO_DATA", "on")))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_LIMITS=off"))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_DEMO_SHOPPERS=3"))
                .anySatisfy(fault -> assertThat(fault).contains("STOA_DEMO_DATA=on"));
    }

    @Test
    void shoppersComeOnlyWhereSomebodySaysSoAndThereIsADemo() {
        Map<String, String> development = Map.of("STOA_ENVIRONMENT", "development");
        Map<String, String> filled = Map.of("STOA_DEMO_DATA", "on");
        Map<String, String> some = Map.of("STOA_DEMO_SHOPPERS", "8");
        assertThat(read(List.of(development, filled, some)).demo().shoppers()).isEqualTo(8);
        assertThat(read(List.of(development, filled)).demo().isAlive()).isFalse();
        assertThat(read(List.of(development, some)).demo().isAlive()).isFalse();
        assertThat(read(List.of(PRODUCTION)).demo().isAlive()).isFalse();
    }

    @Test
    void noSecretShowsInAFaultOrInTheConfiguration() {
        assertThat(inProduction(Map.of("STOA_OPERATOR_KEY", "hunter2")).toString())
                .doesNotContain("hunter2");
        assertThat(inProduction(Map.of("STOA_OPERATOR_KEI", "hunter2")).toString())
                .doesNotContain("hunter2");
        assertThat(read(List.of(PRODUCTION)).toString()).doesNotContain("0123456789abcdef");
    }

    @Test
    void aStoreInUseNeedsAnAddress() {
        assertThat(development("STOA_BACKENDS_RATELIMIT", "redis"))
                .singleElement()
                .asString()
                .contains("STOA_REDIS_URL", "ratelimit", "redis://");
        assertThat(development("STOA_BACKENDS_RATELIMIT", "postgres"))
                .singleElement()
                .asString()
                .contains("STOA_POSTGRES_URL", "ratelimit", "postgres://");
        assertThat(development("STOA_POSTGRES_URL", "postgres://ann:hunter2@host"))
                .singleElement()
                .asString()
                .contains("STOA_POSTGRES_URL=postgres://...@host", "no address")
                .doesNotContain("hunter2");
        assertThat(development("STOA_REDIS_URL", "hunter2"))
                .singleElement()
                .asString()
                .doesNotContain("hunter2");
        assertThat(development("STOA_REDIS_PREFIX", "a:b"))
                .singleElement()
                .asString()
                .contains("STOA_REDIS_PREFIX=a:b");
    }

    @Test
    void aPostgresMayBeNamedInEitherWay() {
        for (String url : List.of(
                "postgres://ann:hunt%40r2@db:5432/shop?sslmode=require",
                "jdbc:postgresql://db:5432/shop?user=ann&password=hunt%40r2&sslmode=require")) {
            StoaConfig config = read(List.of(Map.of(
                    "STOA_ENVIRONMENT", "development",
                    "STOA_BACKENDS_RATELIMIT", "postgres",
                    "STOA_POSTGRES_URL", url)));
            PostgresSettings postgres = config.postgres().orElseThrow();
            assertThat(postgres.url()).isEqualTo("jdbc:postgresql://db:5432/shop?sslmode=require");
            assertThat(postgres.where()).isEqualTo("db:5432/shop");
            assertThat(postgres.user()).isEqualTo("ann");
            assertThat(postgres.password().value()).isEqualTo("hunt@r2");
            assertThat(config.toString()).doesNotContain("hunt");
        }
    }

    @Test
    void productionReachesOtherHostsOverTlsAndWithAPassword() {
        Map<String, String> open =
                Map.of("STOA_BACKENDS_RATELIMIT", "redis", "STOA_REDIS_URL", "redis://:hunter2@cache:6379");
        assertThat(inProduction(open))
                .singleElement()
                .asString()
                .contains("redis://...@cache:6379", "rediss://", "STOA_ALLOW_INSECURE=redis");
        assertThat(inProduction(Map.of(
                        "STOA_BACKENDS_RATELIMIT", "postgres", "STOA_POSTGRES_URL", "postgres://ann:hunter2@db/shop")))
                .singleElement()
                .asString()
                .contains("sslmode=verify-full", "STOA_ALLOW_INSECURE=postgres");
        assertThat(read(List.of(PRODUCTION, open, Map.of("STOA_ALLOW_INSECURE", "redis")))
                        .redis())
                .isPresent();
        for (String url : List.of("rediss://:hunter2@cache:6379", "redis://127.0.0.1:6379", "redis://[::1]:6379")) {
            assertThat(read(List.of(PRODUCTION, Map.of("STOA_BACKENDS_RATELIMIT", "redis", "STOA_REDIS_URL", url)))
                            .redis())
                    .isPresent();
        }
    }

    @Test
    void whatMayLoseOrdersIsNoPlaceForThem() {
        assertThat(development("STOA_BACKENDS_CATALOG", "redis"))
                .singleElement()
                .asString()
                .contains("STOA_BACKENDS_CATALOG=redis", "never on redis", "choose inmemory");
    }

    @Test
    void aSecretMayStandInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("pepper"), "a-pepper-from-a-file\n");
        Map<String, String> settings = Map.of("STOA_ENVIRONMENT", "development", "STOA_PEPPER_FILE", file.toString());
        assertThat(read(List.of(settings)).pepper().value()).isEqualTo("a-pepper-from-a-file");
        assertThat(development("STOA_PEPPER_FILE", "/nowhere"))
                .containsExactly(
                        "STOA_PEPPER_FILE=/nowhere: this file cannot be read; name one that holds nothing but the value");
        assertThat(faultsOf(List.of(settings, Map.of("STOA_PEPPER", "hunter2"))))
                .singleElement()
                .asString()
                .contains("STOA_PEPPER is given too");
    }

    @Test
    void aPortInUseIsOneSentence() {
        try (TestShop first = new TestShop()) {
            StartFailedException failure = catchThrowableOfType(
                    StartFailedException.class,
                    () -> new TestShop(Map.of("stoa.port", first.server().port())).close());
            assertThat(failure.reasons())
                    .singleElement()
                    .asString()
                    .startsWith("STOA_PORT=" + first.server().port());
        }
    }

    @Test
    void theBannerSaysWhatIsWhereInEightyColumns() {
        try (TestShop shop = new TestShop()) {
            String banner = shop.server().banner();
            assertThat(banner.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
            assertThat(banner).contains("/api/v1", "/api-docs", "/metrics", "/health/ready", "inmemory", "curl");
            assertThat(banner).doesNotContain(TestShop.OPERATOR_KEY);
        }
    }

    @Test
    void healthListsEveryPortAndMetricsAreServed() {
        try (TestShop shop = new TestShop()) {
            assertThat(shop.get("/health/live").body()).contains("\"up\"");
            assertThat(shop.get("/health/ready").body())
                    .contains("{\"port\":\"cart\",\"adapter\":\"inmemory\",\"state\":\"up\",\"vital\":false}");
            assertThat(shop.get("/metrics").body())
                    .contains("jvm_memory_used_bytes")
                    .contains("stoa_activity_dropped_total 0")
                    .contains("stoa_popularity_dropped_total 0")
                    .contains("stoa_visits_dropped_total 0");
        }
    }

    @Test
    void aMadeUpKeyCannotPassForAnOptionOfACommandLine() {
        String key = Configuration.of(Map.of("stoa.environment", "development"))
                .operatorKey()
                .value();
        assertThat(key).matches("[0-9a-f]{64}");
    }
}
