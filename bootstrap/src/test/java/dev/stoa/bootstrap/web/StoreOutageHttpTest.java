package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.servers.PostgresProcess;
import dev.stoa.servers.RedisProcess;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Pages while a store is away say so; none takes what cannot be known for what is not there.
class StoreOutageHttpTest {

    private static final String[] PAGES = {
        "/",
        "/categories",
        "/categories/lighting",
        "/products",
        "/products/harbour-table-lamp",
        "/tags/oak",
        "/search?q=lamp",
        "/search/suggestions?q=lamp",
        "/merchants",
        "/merchants/lumen-works",
        "/offers",
        "/cart",
        "/checkout",
        "/orders",
        "/account",
        "/account/credit",
        "/account/export"
    };

    private static final String[] UNTRUE = {
        "There is nothing here",
        "No shelves yet",
        "Nothing on this shelf",
        "Nothing fits",
        "Nobody has moved in",
        "This stall is empty",
        "No offers just now",
        "Nothing in it yet",
        "No orders yet",
        "None so far. <a",
        "not sold any more",
        "Sold out",
        "sold out"
    };

    private static Map<String, Object> settings(Map<String, Object> different) {
        Map<String, Object> settings = new HashMap<>(Stores.of("redis-postgres"));
        settings.put("stoa.demo-data", "on");
        settings.putAll(different);
        return settings;
    }

    /// Somebody who ordered before and is about to do it again.
    private static Visitor regular(TestShop shop) {
        Visitor ann = new Visitor(shop);
        ann.signIn("ann@example.com");
        takeAMug(ann);
        ann.get("/checkout");
        ann.submit(
                "/checkout",
                "name",
                "Ann",
                "line1",
                "1 High Street",
                "city",
                "Leeds",
                "postcode",
                "LS1 1AA",
                "country",
                "GB");
        assertThat(ann.page().body()).contains("Your order is in.");
        takeAMug(ann);
        ann.get("/merchants/loom-house");
        ann.submit("/merchants/loom-house/follow");
        return ann;
    }

    private static void takeAMug(Visitor visitor) {
        visitor.get("/products/stoneware-mug");
        visitor.submit("/cart/lines", "quantity", "2");
    }

    /// All at once, since each waits a while for what is away.
    private static void everyPageSaysSo(Visitor visitor) {
        Map<String, CompletableFuture<HttpResponse<String>>> all = new LinkedHashMap<>();
        for (String path : PAGES) {
            all.put(path, visitor.glance(path));
        }
        all.forEach((path, page) -> saysSo(page.join(), path));
    }

    private static void saysSo(HttpResponse<String> page, String path) {
        assertThat(page.statusCode()).as(path).isIn(200, 503);
        assertThat(page.body()).as(path).doesNotContain(UNTRUE);
        if (page.statusCode() == 503) {
            assertThat(page.body()).as(path).contains("<h1>We cannot reach a part of the shop</h1>");
            assertThat(page.headers().firstValue("Retry-After")).as(path).isPresent();
        }
    }

    @Test
    void withRedisAwayEveryPageSaysSo() {
        try (RedisProcess redis = RedisProcess.standalone();
                TestShop shop = new TestShop(settings(Map.of("stoa.redis-url", "redis://127.0.0.1:" + redis.port())));
                Visitor ann = regular(shop)) {
            redis.kill();
            everyPageSaysSo(ann);
        }
    }

    @Test
    void withPostgresAwayEveryPageSaysSo() {
        try (PostgresProcess postgres = new PostgresProcess();
                TestShop shop = new TestShop(settings(Map.of("stoa.postgres-url", postgres.url("postgres"))));
                Visitor ann = regular(shop)) {
            postgres.kill();
            everyPageSaysSo(ann);
        }
    }

    @Test
    void whomOneFollowsIsNotForgottenWhileItCannotBeLookedUp() {
        try (RedisProcess redis = RedisProcess.standalone();
                TestShop shop = new TestShop(Map.of(
                        "stoa.demo-data",
                        "on",
                        "stoa.backends-tag",
                        "redis",
                        "stoa.redis-url",
                        "redis://127.0.0.1:" + redis.port()));
                Visitor ann = regular(shop)) {
            assertThat(ann.get("/account").body()).contains("Loom House");
            redis.kill();
            HttpResponse<String> account = ann.get("/account");
            assertThat(account.statusCode()).isEqualTo(200);
            assertThat(account.body()).contains("We cannot look that up now.");
            saysSo(account, "/account");
        }
    }
}
