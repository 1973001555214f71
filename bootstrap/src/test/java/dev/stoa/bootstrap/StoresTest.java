package dev.stoa.bootstrap;

import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.domain.ratelimit.LimitSubject;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.servers.Plug;
import dev.stoa.servers.TestServers;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// A shop and its stores: what keeps it from starting, what it can be without, and how it comes back.
@Timeout(60)
class StoresTest {

    private static final URI REDIS = TestServers.redis();

    private static Map<String, Object> with(String... keysAndValues) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return settings;
    }

    private static String failure(Map<String, Object> settings) {
        StartFailedException failure =
                catchThrowableOfType(StartFailedException.class, () -> new TestShop(settings).close());
        assertThat(failure.reasons()).hasSize(1);
        return failure.reasons().getFirst();
    }

    @Test
    void aPostgresThatIsNotThereStopsTheStartInOneSentence() {
        assertThat(failure(with(
                        "stoa.backends-ratelimit", "postgres",
                        "stoa.postgres-url", "postgres://ann:hunter2@127.0.0.1:1/shop")))
                .contains("STOA_POSTGRES_URL", "127.0.0.1:1/shop", "nobody answers")
                .doesNotContain("hunter2");
    }

    @Test
    void aDatabaseThatDoesNotExistStopsTheStartInOneSentence() {
        assertThat(failure(with(
                        "stoa.backends-ratelimit",
                        "postgres",
                        "stoa.postgres-url",
                        TestServers.postgres().apply("nowhere"))))
                .contains("nowhere", "no such database");
    }

    @Test
    void aShopThatMayNotMigrateSaysWhatIsMissing() {
        assertThat(failure(with("stoa.backends-ratelimit", "postgres", "stoa.postgres-migrate", "off")))
                .contains("lacks 1 ground", "stoa migrate");
    }

    @Test
    void aStoreThatNobodyChoseIsNotConnected() {
        try (TestShop shop = new TestShop(
                with("stoa.redis-url", "redis://127.0.0.1:1", "stoa.postgres-url", "postgres://127.0.0.1:1/x"))) {
            assertThat(status(shop)).isEqualTo("up");
        }
    }

    @Test
    void aShopStartsWithoutRedisAndHealsWhenItComes() {
        try (Plug plug = new Plug(REDIS.getHost(), REDIS.getPort())) {
            plug.pull();
            try (TestShop shop = new TestShop(
                    with("stoa.backends-ratelimit", "redis", "stoa.redis-url", "redis://127.0.0.1:" + plug.port()))) {
                assertThat(shop.server().banner()).contains("not there yet");
                assertThat(status(shop)).isEqualTo("degraded");
                assertThat(shop.get("/health/ready").statusCode()).isEqualTo(200);
                assertThat(shop.get("/health/live").statusCode()).isEqualTo(200);

                plug.restore();
                await(shop, "up");
                assertThat(allowed(shop)).isTrue();

                plug.pull();
                await(shop, "degraded");
                plug.restore();
                await(shop, "up");
                assertThat(allowed(shop)).isTrue();
            }
        }
    }

    @Test
    void aShopOpensWithoutRedisShowsItsGoodsAndSellsAsSoonAsItComes() {
        try (Plug plug = new Plug(REDIS.getHost(), REDIS.getPort())) {
            plug.pull();
            try (TestShop shop = new TestShop(
                    with("stoa.profile", "redis-postgres", "stoa.redis-url", "redis://127.0.0.1:" + plug.port()))) {
                assertThat(shop.get("/health/ready").statusCode()).isEqualTo(200);
                assertThat(shop.get("/api/v1/products").statusCode()).isEqualTo(200);
                assertThat(shop.post("/api/v1/carts", "{}").statusCode()).isEqualTo(503);
                plug.restore();
                await(shop, "up");
                assertThat(shop.post("/api/v1/carts", "{}").statusCode()).isEqualTo(201);
            }
        }
    }

    @Test
    void eachPortIsShownWithItsBackendAndNobodyLearnsWhereThatIs() {
        try (TestShop shop = new TestShop(with("stoa.backends-ratelimit", "postgres"))) {
            assertThat(allowed(shop)).isTrue();
            String health = shop.get("/health").body();
            assertThat(health)
                    .contains("{\"port\":\"ratelimit\",\"adapter\":\"postgres\",\"state\":\"up\",\"vital\":false}")
                    .doesNotContain("127.0.0.1", "jdbc");
            assertThat(shop.server().banner()).contains("Postgres at", "127.0.0.1");
            assertThat(shop.get("/metrics").body()).contains("stoa_backend_up{backend=\"postgres\"} 1");
        }
    }

    private static String status(TestShop shop) {
        JsonNode status = TestShop.json(shop.get("/health")).get("status");
        return status == null ? "" : status.getStringValue();
    }

    private static void await(TestShop shop, String status) {
        while (!status(shop).equals(status)) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static boolean allowed(TestShop shop) {
        return shop.part(RateLimits.class)
                .acquire(
                        new LimitSubject("someone"),
                        List.of(new LimitPolicy.FixedWindow("minute", 100, Duration.ofMinutes(1))),
                        1)
                .allowed();
    }
}
