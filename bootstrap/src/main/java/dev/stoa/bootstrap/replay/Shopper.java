package dev.stoa.bootstrap.replay;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.domain.catalog.Sku;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/// One customer of the file, signed in.
final class Shopper {

    private static final Map<String, String> SHIP_TO = Map.of(
            "name", "Replay",
            "line1", "1 Market Street",
            "city", "London",
            "postcode", "N1 9GU",
            "country", "GB");
    private static final Map<String, String> PAYMENT = Map.of("method", "test", "token", "approve");

    private final ShopClient shop;
    private final String cart;
    private final boolean ordered;

    private Shopper(ShopClient shop, String cart, boolean ordered) {
        this.shop = shop;
        this.cart = cart;
        this.ordered = ordered;
    }

    /// Signs in with a passcode, as a person would, and starts with an empty cart.
    static Shopper signIn(ShopClient anyone, String customer) {
        String email = "customer-%s@replay.example".formatted(customer);
        Answer challenge = anyone.post("/api/v1/otp", Map.of("recipient", email, "purpose", "login"))
                .orFail("ask for a passcode");
        Answer session = anyone.post(
                        "/api/v1/sessions",
                        Map.of("challengeId", challenge.text("challengeId"), "code", passcode(anyone, email)))
                .orFail("sign in");
        ShopClient shop = anyone.as(session.text("token"));
        String cart = shop.post("/api/v1/carts", Map.of()).orFail("open a cart").text("id");
        boolean ordered = !shop.get("/api/v1/orders?limit=1")
                .orFail("list orders")
                .items()
                .isEmpty();
        Shopper shopper = new Shopper(shop, cart, ordered);
        shopper.emptyCart();
        return shopper;
    }

    private static String passcode(ShopClient anyone, String email) {
        JsonNode messages = anyone.get("/api/v1/dev/outbox?to=" + ShopClient.encode(email))
                .orFail("read the passcode (the shop must run in development)")
                .body();
        JsonNode code = messages.size() == 0 ? null : messages.get(0).get("code");
        if (code == null || !code.isString()) {
            throw new ClientException("no passcode for %s in the shop's outbox".formatted(email));
        }
        return code.getStringValue();
    }

    /// Whether there are orders of an earlier replay.
    boolean hadOrders() {
        return ordered;
    }

    Answer put(Sku sku, long quantity) {
        return shop.put(
                "/api/v1/carts/%s/lines/%s".formatted(cart, ShopClient.encode(sku.value())),
                Map.of("quantity", quantity));
    }

    void emptyCart() {
        shop.delete("/api/v1/carts/" + cart);
    }

    /// The same bytes for the same invoice in every run, so that its key answers.
    Answer order(String invoice) {
        return shop.postOnce("/api/v1/orders", invoice, Map.of("cartId", cart, "payment", PAYMENT, "shipTo", SHIP_TO));
    }

    Answer cancel(String orderId) {
        return shop.post("/api/v1/orders/%s/cancel".formatted(orderId), Map.of());
    }
}
