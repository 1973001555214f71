package dev.stoa.bootstrap.accesslist;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.config.StartFailedException;
import dev.stoa.bootstrap.fault.Delays;
import dev.stoa.servers.Plug;
import dev.stoa.servers.TestServers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stoa.bootstrap.fault.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/// Rules and flags that several shops have in a store: seen everywhere within a second, and kept while it is away.
class SharedRulesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final URI REDIS = TestServers.redis();
    private static final String FAR = "203.0.113.9";
    private static final String NEAR = "192.0.2.1";

    private static Map<String, Object> on(String backend) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.http-proxies", "127.0.0.1, ::1");
        settings.put("stoa.backends-accesslist", backend);
        settings.put("stoa.backends-feature", backend);
        return settings;
    }

    private static HttpResponse<String> operator(TestShop shop, String method, String path, String body) {
        return shop.send(
                method,
                "/api/v1/admin/" + path,
                body,
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                NEAR);
    }

    private static int products(TestShop shop) {
        return shop.get("/api/v1/products", "X-Forwarded-For", FAR).statusCode();
    }

    private static int guestCart(TestShop shop) {
        return shop.post("/api/v1/carts", "").statusCode();
    }

    private static void await(int expected, IntSupplier status) {
        eventually("status " + expected, PATIENCE, status::getAsInt, seen -> seen == expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "postgres"})
    void theOtherShopSeesAChangeWithinASecond(String backend) {
        Map<String, Object> settings = on(backend);
        Delays rules = new Delays("rules");
        Delays flags = new Delays("flags");
        try (TestShop here = new TestShop(settings);
                TestShop there = new TestShop(settings)) {
            for (int round = 0; round < 3; round++) {
                operator(here, "PUT", "access/deny/203.0.113.0/24", "{}");
                assertThat(products(here)).as("at once").isEqualTo(403);
                rules.measure(() -> await(403, () -> products(there)));
                operator(here, "DELETE", "access/deny/203.0.113.0/24", "");
                rules.measure(() -> await(200, () -> products(there)));
                operator(here, "PUT", "flags/guest-carts", "{\"enabled\": false}");
                flags.measure(() -> await(401, () -> guestCart(there)));
                operator(here, "DELETE", "flags/guest-carts", "");
                flags.measure(() -> await(201, () -> guestCart(there)));
            }
        }
        rules.isWithinASecond();
        flags.isWithinASecond();
    }

    @Test
    void whatWasKnownLastHoldsWhileTheStoreIsAway() {
        try (Plug plug = new Plug(REDIS.getHost(), REDIS.getPort())) {
            Map<String, Object> settings = on("redis");
            settings.put("stoa.redis-url", "redis://127.0.0.1:" + plug.port());
            try (TestShop shop = new TestShop(settings)) {
                operator(shop, "PUT", "access/deny/203.0.113.0/24", "{}");
                operator(shop, "PUT", "flags/guest-carts", "{\"enabled\": false}");
                plug.pull();
                await(503, () -> operator(shop, "GET", "access", "").statusCode());
                assertThat(products(shop)).isEqualTo(403);
                assertThat(guestCart(shop)).isEqualTo(401);
                assertThat(operator(shop, "DELETE", "access/deny/203.0.113.0/24", "")
                                .statusCode())
                        .isEqualTo(503);
                assertThat(products(shop)).isEqualTo(403);
                plug.restore();
                await(
                        204,
                        () -> operator(shop, "DELETE", "access/deny/203.0.113.0/24", "")
                                .statusCode());
                await(200, () -> products(shop));
            }
        }
    }

    @Test
    void operatorsCallOnlyFromWhereARuleAllowsIt() {
        Map<String, Object> settings = on("redis");
        try (TestShop open = new TestShop(settings)) {
            operator(open, "PUT", "access/allow/192.0.2.0/24", "{}");
        }
        settings.put("stoa.admin-allowlist", "on");
        try (TestShop shop = new TestShop(settings)) {
            assertThat(operator(shop, "GET", "access", "").statusCode()).isEqualTo(200);
            assertThat(products(shop)).as("everybody else's routes").isEqualTo(200);
            for (String path :
                    new String[] {"/api/v1/admin/access", "/api/v1/admin/nothing", "/api/v1/%61dmin/access"}) {
                HttpResponse<String> denied =
                        shop.get(path, "Authorization", "Bearer " + TestShop.OPERATOR_KEY, "X-Forwarded-For", FAR);
                assertThat(denied.statusCode()).as(path).isIn(403, 404);
                assertThat(denied.body()).as(path).doesNotContain("nextCursor");
            }
            String points = "/api/v1/leaderboards/quiz/members/cus_1/points";
            assertThat(shop.post(points, "{\"points\": 1}", "Authorization", "Bearer " + TestShop.OPERATOR_KEY)
                            .body())
                    .contains("address-denied");
            HttpResponse<String> warned = operator(shop, "DELETE", "access/allow/192.0.2.0/24", "");
            assertThat(warned.statusCode()).isEqualTo(422);
            assertThat(operator(shop, "DELETE", "access/allow/192.0.2.0/24?force=true", "")
                            .statusCode())
                    .isEqualTo(204);
            assertThat(operator(shop, "GET", "access", "").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void rulesThatCouldNeverBeReadLetShoppersInAndNoOperator() {
        try (Plug plug = new Plug(REDIS.getHost(), REDIS.getPort())) {
            plug.pull();
            Map<String, Object> settings = on("redis");
            settings.put("stoa.admin-allowlist", "on");
            settings.put("stoa.redis-url", "redis://127.0.0.1:" + plug.port());
            try (TestShop shop = new TestShop(settings)) {
                assertThat(products(shop)).isEqualTo(200);
                assertThat(operator(shop, "GET", "backends", "").statusCode()).isEqualTo(403);
            }
        }
    }

    @Test
    void anAllowlistInMemoryStopsTheStart() {
        StartFailedException failure = catchThrowableOfType(
                StartFailedException.class,
                () -> new TestShop(Map.of("stoa.profile", "inmemory", "stoa.admin-allowlist", "on")).close());
        assertThat(failure.reasons())
                .singleElement()
                .asString()
                .contains("stoa.admin-allowlist=on", "in memory", "STOA_BACKENDS_ACCESSLIST");
    }
}
