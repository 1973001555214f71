package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.servers.RedisProcess;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What operators see while a backend is away.
class ConsoleOutageTest {

    private static final long PATIENCE = 60_000_000_000L;
    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY, "Accept", "text/html"
    };

    private static String page(TestShop shop, String path, int status) {
        HttpResponse<String> page = shop.get(path, OPERATOR);
        assertThat(page.statusCode()).as(path).isEqualTo(status);
        return page.body();
    }

    @Test
    void withRedisKilledPagesShowWhatOthersKnowAndSayWhatIsAway() {
        Map<String, Object> settings = new HashMap<>(Stores.of("redis-postgres"));
        try (RedisProcess redis = RedisProcess.standalone()) {
            settings.put("stoa.redis-url", "redis://127.0.0.1:" + redis.port());
            settings.put("stoa.limits", "on");
            try (TestShop shop = new TestShop(settings)) {
                assertThat(page(shop, "/console/cache", 200)).contains("greyed out");
                shop.get("/api/v1/products/lamp");
                redis.kill();
                awaitOnOverview(shop, "Not to be reached now");
                assertThat(page(shop, "/console/backends", 200)).contains(">down<", ">up<");
                assertThat(page(shop, "/console/cache", 200)).contains("Hit rate");
                assertThat(page(shop, "/console/cache/of/product?count=true", 200))
                        .contains("The number of values cannot be read now", "Hot keys");
                assertThat(page(shop, "/console/rankings", 200))
                        .contains("cannot be read now")
                        .doesNotContain("Nothing in this time");
                assertThat(page(shop, "/console/audience", 200)).contains("cannot be read now");
                assertThat(page(shop, "/console/limits?rule=coupon&who=203.0.113.7", 200))
                        .contains("the counter is away", "passcode-recipient")
                        .doesNotContain("0 of 0");
                assertThat(page(shop, "/console/orders", 200)).contains("shipped");
                assertThat(page(shop, "/console/sessions", 503))
                        .contains("No answer from redis.")
                        .doesNotContain("Nobody is signed in");
            }
        }
    }

    /// How backends are is asked once a second.
    private static void awaitOnOverview(TestShop shop, String text) {
        long end = System.nanoTime() + PATIENCE;
        while (!page(shop, "/console", 200).contains(text)) {
            assertThat(System.nanoTime() - end).as("nanoseconds over").isNegative();
            LockSupport.parkNanos(20_000_000);
        }
    }
}
