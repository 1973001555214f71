package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import dev.stoa.contracts.Races;
import dev.stoa.servers.PostgresProcess;
import dev.stoa.servers.RedisProcess;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.bootstrap.fault.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/// A store is killed under load and comes back; the shop is never started again.
class StoreOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BUYERS = 16;
    private static final String VIEWED = "/api/v1/customers/me/activity/viewed";
    private static final String LAMP = "/api/v1/products/lamp";

    private static TestShop shop(Map<String, Object> different) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", "redis-postgres");
        settings.putAll(different);
        return new TestShop(settings);
    }

    private static List<Buyer> buyersWithAFullCart(TestShop shop) {
        Buyer.sell(shop, "LAMP", 1_000, 1_000);
        return IntStream.range(0, BUYERS)
                .mapToObj(n -> {
                    Buyer buyer = Buyer.signIn(shop, "buyer%d@example.com".formatted(n));
                    buyer.put("LAMP", 1);
                    return buyer;
                })
                .toList();
    }

    @Test
    void withRedisKilledWhoIsSignedInOrdersAndTheCatalogIsServedAndItIsBackWithinTwoSeconds() {
        try (RedisProcess redis = RedisProcess.standalone("--appendonly", "yes");
                TestShop shop = shop(Map.of("stoa.redis-url", "redis://127.0.0.1:" + redis.port()))) {
            List<Buyer> buyers = buyersWithAFullCart(shop);
            Load browsing = new Load(() -> shop.get(LAMP));
            redis.kill();

            List<HttpResponse<String>> orders =
                    Races.race(BUYERS, i -> buyers.get(i).order("while-redis-is-gone", "approve"));
            assertThat(orders).extracting(HttpResponse::statusCode).containsOnly(201);
            assertThat(add(buyers.getFirst()).statusCode()).isEqualTo(503);
            assertThat(add(buyers.getFirst()).headers().firstValue("Retry-After"))
                    .isPresent();
            assertThat(shop.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(buyers.getFirst().get(LAMP).statusCode()).isEqualTo(200);
            assertThat(buyers.getFirst().get(VIEWED).statusCode()).isEqualTo(503);

            redis.start();
            new Delays("being back")
                    .measureWithin(Duration.ofSeconds(2), () -> await(200, () -> add(buyers.getFirst())), () -> {
                        redis.kill();
                        await(503, () -> add(buyers.getFirst()));
                        redis.start();
                    });
            browsing.stop();
            assertThat(browsing.failures()).isEmpty();
            assertThat(Buyer.available(shop, "LAMP")).isEqualTo(1_000 - BUYERS);
            assertThat(buyers.getFirst().get(VIEWED).body()).contains("\"subject\":\"lamp\"");
            eventually(
                    "an empty cart",
                    PATIENCE,
                    () -> buyers.getLast().get("/api/v1/carts/current"),
                    answer -> TestShop.json(answer).get("lines").size() == 0);
        }
    }

    @Test
    void withPostgresKilledTheCatalogIsServedAndNothingIsSoldAndItIsBackWithinFiveSeconds() {
        try (PostgresProcess postgres = new PostgresProcess();
                TestShop shop = shop(Map.of("stoa.postgres-url", postgres.url("postgres")))) {
            List<Buyer> buyers = buyersWithAFullCart(shop);
            assertThat(shop.get(LAMP).statusCode()).isEqualTo(200);
            assertThat(buyers.getFirst().order("before", "approve").statusCode())
                    .isEqualTo(201);
            String cart = cart(buyers.getLast());
            postgres.kill();

            HttpResponse<String> lamp = shop.get(LAMP);
            assertThat(lamp.statusCode()).as(lamp.body()).isEqualTo(200);
            assertThat(add(buyers.getFirst()).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = order(buyers.getLast(), cart);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(shop.get("/health/live").statusCode()).isEqualTo(200);

            postgres.start();
            new Delays("being back")
                    .measureWithin(
                            Duration.ofSeconds(5),
                            () -> {
                                await(200, () -> stock(shop));
                                await(201, () -> order(buyers.getLast(), cart));
                            },
                            () -> {
                                postgres.kill();
                                await(503, () -> stock(shop));
                                postgres.start();
                            });
            assertThat(Buyer.available(shop, "LAMP")).isEqualTo(1_000 - 2);
        }
    }

    private static String cart(Buyer buyer) {
        return TestShop.json(buyer.get("/api/v1/carts/current")).get("id").getStringValue();
    }

    private static HttpResponse<String> order(Buyer buyer, String cart) {
        return buyer.send("POST", "/api/v1/orders", """
                {"cartId": "%s", "payment": {"method": "test", "token": "approve"}, "shipTo": {"name": "Ann",
                "line1": "1 High Street", "city": "Leeds", "postcode": "LS1 1AA", "country": "GB"}}""".formatted(cart), "Idempotency-Key", "while-postgres-is-gone");
    }

    private static HttpResponse<String> add(Buyer buyer) {
        return buyer.send("POST", "/api/v1/carts/current/lines", "{\"sku\": \"LAMP\", \"quantity\": 1}");
    }

    private static HttpResponse<String> stock(TestShop shop) {
        return shop.get("/api/v1/admin/stock/LAMP", "Authorization", "Bearer " + TestShop.OPERATOR_KEY);
    }

    private static void await(int status, Supplier<HttpResponse<String>> request) {
        eventually("status " + status, PATIENCE, request, answer -> answer.statusCode() == status);
    }

    /// One request after the other, in the background.
    private static final class Load {

        private final AtomicBoolean running = new AtomicBoolean(true);
        private final java.util.Queue<String> failures = new java.util.concurrent.ConcurrentLinkedQueue<>();
        private final Thread thread;

        Load(Supplier<HttpResponse<String>> request) {
            thread = Thread.ofVirtual().start(() -> {
                while (running.get()) {
                    HttpResponse<String> answer = request.get();
                    if (answer.statusCode() != 200) {
                        failures.add(answer.statusCode() + " " + answer.body());
                    }
                }
            });
        }

        void stop() {
            running.set(false);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        List<String> failures() {
            return List.copyOf(failures);
        }
    }
}
