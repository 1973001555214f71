package dev.stoa.bootstrap.web;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.servers.Plug;
import java.net.URI;
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

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Stores.of("redis-postgres"));
        settings.put("stoa.demo-data", "on");
        return settings;
    }

    /// Somebody who ordered before and is about to do it again.
    private static Visitor regular(TestShop shop) {
        Visitor ann = new Visitor(shop);
        ann.signIn("ann@example.com");
        takeAMug(ann);
        ann.get("/checkout");
        ann.submit("/checkout", StorePurchaseHttpTest.paying("approve"));
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

    private static void everyPageSaysSoWithout(String server) {
        Map<String, Object> settings = settings();
        try (Plug plug = plugged(settings, server);
                TestShop shop = new TestShop(settings);
                Visitor ann = regular(shop)) {
            plug.pull();
            everyPageSaysSo(ann);
            plug.restore();
        }
    }

    /// Puts a plug before a server.
    ///
    /// @param name of the setting that says where it is
    private static Plug plugged(Map<String, Object> settings, String name) {
        String url = String.valueOf(settings.get(name));
        URI server = URI.create(url.replaceFirst("^jdbc:", ""));
        Plug plug = new Plug(server.getHost(), server.getPort());
        settings.put(name, url.replace(server.getAuthority(), "127.0.0.1:" + plug.port()));
        return plug;
    }

    @Test
    void withRedisAwayEveryPageSaysSo() {
        everyPageSaysSoWithout("stoa.redis-url");
    }

    @Test
    void withPostgresAwayEveryPageSaysSo() {
        everyPageSaysSoWithout("stoa.postgres-url");
    }

    @Test
    void whomOneFollowsIsNotForgottenWhileItCannotBeLookedUp() {
        Map<String, Object> settings = settings();
        settings.put("stoa.profile", "inmemory");
        settings.put("stoa.backends-tag", "redis");
        try (Plug plug = plugged(settings, "stoa.redis-url");
                TestShop shop = new TestShop(settings);
                Visitor ann = regular(shop)) {
            assertThat(ann.get("/account").body()).contains("Loom House");
            plug.pull();
            HttpResponse<String> account = ann.get("/account");
            assertThat(account.statusCode()).isEqualTo(200);
            assertThat(account.body()).contains("We cannot look that up now.");
            saysSo(account, "/account");
        }
    }
}
