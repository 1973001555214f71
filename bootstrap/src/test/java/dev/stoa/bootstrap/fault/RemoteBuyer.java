package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.ShopClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/// A customer of a shop in another process, who orders lamps.
record RemoteBuyer(ShopClient shop, String cart, Map<String, String> ordersByKey) {

    static RemoteBuyer signIn(ShopClient anyone, int number) {
        String email = "buyer%d@example.com".formatted(number);
        String challenge = anyone.post("/api/v1/otp", Map.of("recipient", email, "purpose", "login"))
                .orFail("ask for a passcode")
                .text("challengeId");
        Answer messages = anyone.get("/api/v1/dev/outbox?to=" + ShopClient.encode(email));
        while (messages.body().size() == 0) {
            messages = anyone.get("/api/v1/dev/outbox?to=" + ShopClient.encode(email));
        }
        String code = messages.body().get(0).get("code").getStringValue();
        ShopClient shop = anyone.as(anyone.post("/api/v1/sessions", Map.of("challengeId", challenge, "code", code))
                .orFail("sign in")
                .text("token"));
        String cart = shop.post("/api/v1/carts", Map.of()).orFail("open a cart").text("id");
        return new RemoteBuyer(shop, cart, new LinkedHashMap<>());
    }

    /// One after the other.
    void orderUntilTheShopIsGone(int most, AtomicInteger acknowledged) {
        try {
            for (int n = 0; n < most; n++) {
                shop.put("/api/v1/carts/" + cart + "/lines/LAMP", Map.of("quantity", 1))
                        .orFail("fill the cart");
                Answer order = order("order-" + n);
                ordersByKey.put("order-" + n, order.orFail("order").text("id"));
                acknowledged.incrementAndGet();
            }
        } catch (ClientException gone) {
            assertThat(gone).hasMessageContaining("no shop answers");
        }
    }

    Answer order(String key) {
        return shop.postOnce(
                "/api/v1/orders",
                key,
                new TreeMap<>(Map.of(
                        "cartId", cart,
                        "payment", new TreeMap<>(Map.of("method", "test", "token", "approve")),
                        "shipTo",
                                new TreeMap<>(Map.of(
                                        "name",
                                        "Ann",
                                        "line1",
                                        "1 High Street",
                                        "city",
                                        "Leeds",
                                        "postcode",
                                        "LS1 1AA",
                                        "country",
                                        "GB")))));
    }

    /// Every order this customer has.
    List<String> orders() {
        List<String> ids = new ArrayList<>();
        String next = "/api/v1/orders?limit=100";
        while (!next.isEmpty()) {
            Answer page = shop.get(next).orFail("list orders");
            page.body()
                    .get("data")
                    .values()
                    .forEach(order -> ids.add(order.get("id").getStringValue()));
            var cursor = page.body().get("nextCursor");
            next = cursor == null || cursor.isNull()
                    ? ""
                    : "/api/v1/orders?limit=100&cursor=" + ShopClient.encode(cursor.getStringValue());
        }
        return ids;
    }

    /// One after the other, until there are none left; how many that were.
    int orderUntilSoldOut() {
        for (int bought = 0; true; bought++) {
            shop.put("/api/v1/carts/" + cart + "/lines/LAMP", Map.of("quantity", 1))
                    .orFail("fill the cart");
            Answer order = order("order-" + bought);
            while (order.status() == 503) {
                order = order("order-" + bought);
            }
            if (!order.ok()) {
                assertThat(order.code()).isEqualTo("out-of-stock");
                return bought;
            }
        }
    }

    /// Puts lamps on sale.
    static void sell(ShopClient operator, int onHand) {
        operator.post(
                        "/api/v1/admin/products",
                        Map.of(
                                "sku", "LAMP",
                                "slug", "lamp",
                                "name", "Lamp",
                                "description", "",
                                "price", Map.of("amount", 1_000, "currency", "GBP")))
                .orFail("create the lamp");
        operator.put("/api/v1/admin/stock/LAMP", Map.of("onHand", onHand)).orFail("stock the lamp");
    }
}
