package dev.stoa.bootstrap.order;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.contracts.Races;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.stoa.bootstrap.order.Buyer.OPERATOR;
import static dev.stoa.bootstrap.order.Buyer.available;
import static dev.stoa.bootstrap.order.Buyer.number;
import static dev.stoa.bootstrap.order.Buyer.text;
import static org.assertj.core.api.Assertions.assertThat;

/// The whole way of a purchase, on every profile, and on two processes at once.
class PurchaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"inmemory", "redis-postgres", "postgres"})
    void aPurchaseIsTheSameOnEveryFamily(String profile) {
        try (TestShop shop = new TestShop(Stores.of(profile))) {
            Buyer.sell(shop, "LAMP", 1_000, 5);
            browse(shop);
            Buyer ann = Buyer.signIn(shop, "ann@example.com");
            fill(ann);
            HttpResponse<String> ordered = ann.order("my-first-order", "approve");
            assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
            assertThat(text(TestShop.json(ordered), "state")).isEqualTo("paid");
            assertThat(available(shop, "LAMP")).isEqualTo(3);
            listed(ann, ordered);
            cancelled(ann, ordered);
            assertThat(available(shop, "LAMP")).isEqualTo(5);
            signedOut(ann);
        }
    }

    private static void browse(TestShop shop) {
        assertThat(shop.get("/api/v1/products/lamp").statusCode()).isEqualTo(200);
        assertThat(shop.get("/api/v1/products?limit=5").body()).contains("LAMP");
        assertThat(shop.get("/api/v1/search?q=lam").body()).contains("LAMP");
    }

    private static void fill(Buyer ann) {
        String coupon = "{\"code\": \"TEN\", \"kind\": \"percent\", \"percent\": 10}";
        assertThat(ann.shop()
                        .send("POST", "/api/v1/admin/coupons", coupon, OPERATOR)
                        .statusCode())
                .isEqualTo(201);
        ann.put("LAMP", 2);
        assertThat(ann.send("PUT", "/api/v1/carts/current/coupons/TEN", "").statusCode())
                .isEqualTo(200);
    }

    private static void listed(Buyer ann, HttpResponse<String> ordered) {
        JsonNode own = TestShop.json(ann.get("/api/v1/orders")).get("data");
        assertThat(own.size()).isEqualTo(1);
        assertThat(text(own.get(0), "id")).isEqualTo(text(TestShop.json(ordered), "id"));
        assertThat(TestShop.json(ann.get("/api/v1/carts/current")).get("lines").size())
                .isZero();
    }

    private static void cancelled(Buyer ann, HttpResponse<String> ordered) {
        String path = "/api/v1/orders/%s/cancel".formatted(text(TestShop.json(ordered), "id"));
        HttpResponse<String> answer = ann.send("POST", path, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(text(ann.now(ordered), "state")).isEqualTo("cancelled");
        JsonNode coupon = TestShop.json(ann.shop().get("/api/v1/admin/coupons/TEN", OPERATOR));
        assertThat(number(coupon, "used")).isZero();
    }

    private static void signedOut(Buyer ann) {
        assertThat(ann.send("DELETE", "/api/v1/sessions/current", "").statusCode())
                .isEqualTo(204);
        assertThat(ann.get("/api/v1/orders").statusCode()).isEqualTo(401);
    }

    @Test
    void twoProcessesOnOnePostgresSellTheLastFiveHundredOnce() {
        Map<String, Object> stores = Stores.of("redis-postgres");
        try (TestShop one = new TestShop(stores);
                TestShop other = new TestShop(stores)) {
            Buyer.sell(one, "LAST", 100, 500);
            List<TestShop> shops = List.of(one, other);
            List<Buyer> buyers =
                    Races.race(64, i -> Buyer.signIn(shops.get(i % 2), "racer%d@example.com".formatted(i)));
            AtomicInteger bought = new AtomicInteger();
            Races.race(64, i -> bought.addAndGet(OrderRacesHttpTest.buyUntilGone(buyers.get(i), "LAST")));
            assertThat(bought).hasValue(500);
            assertThat(available(one, "LAST")).isZero();
            assertThat(available(other, "LAST")).isZero();
            assertThat(IntStream.range(0, 64)
                            .mapToLong(i -> orders(buyers.get(i)))
                            .sum())
                    .isEqualTo(500);
        }
    }

    private static long orders(Buyer buyer) {
        JsonNode page = TestShop.json(buyer.get("/api/v1/orders?limit=100"));
        return page.get("data").size();
    }
}
