package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.bootstrap.notification.EventStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Somebody with a session, who calls whichever process they like.
record Customer(String id, String token) {

    private static final String ME = "/api/v1/customers/me/";
    private static final Map<String, Object> APPROVED = new TreeMap<>(Map.of("method", "test", "token", "approve"));
    private static final Map<String, Object> HOME = new TreeMap<>(
            Map.of("name", "Ann", "line1", "1 High Street", "city", "Leeds", "postcode", "LS1 1AA", "country", "GB"));

    /// The passcode of a challenge may have been asked for at another process.
    static Customer signIn(ShopProcess at, String challenge, Supplier<String> code) {
        Answer session = at.client()
                .post("/api/v1/sessions", Map.of("challengeId", challenge, "code", code.get()))
                .orFail("sign in");
        return new Customer(session.text("customerId"), session.text("token"));
    }

    static String askForPasscode(ShopProcess at, String recipient) {
        return at.client()
                .post("/api/v1/otp", Map.of("recipient", recipient, "purpose", "login"))
                .orFail("ask for a passcode")
                .text("challengeId");
    }

    ShopClient at(ShopProcess shop) {
        return shop.client().as(token);
    }

    /// The subjects of an activity.
    List<String> latest(ShopProcess shop, String kind) {
        return TwoShops.data(at(shop).get(ME + "activity/" + kind).orFail("read " + kind)).stream()
                .map(each -> each.get("subject").getStringValue())
                .toList();
    }

    void follow(ShopProcess shop, String merchant) {
        at(shop).put("/api/v1/merchants/" + merchant + "/follow", Map.of()).orFail("follow");
    }

    void careFor(ShopProcess shop, String interest) {
        at(shop).put(ME + "interests/" + interest, Map.of()).orFail("care");
    }

    /// Fills a cart at one process and orders it at the other.
    ///
    /// @param key unlike that of any other order of this customer, whose cart is the same for all
    /// @return the order's id
    String order(ShopProcess fill, ShopProcess order, Map<String, Integer> lines, String key) {
        String cart =
                at(fill).post("/api/v1/carts", Map.of()).orFail("open a cart").text("id");
        lines.forEach((sku, quantity) -> at(fill).put(
                        "/api/v1/carts/%s/lines/%s".formatted(cart, sku), Map.of("quantity", quantity))
                .orFail("fill the cart"));
        Map<String, Object> body = new TreeMap<>(Map.of("cartId", cart, "payment", APPROVED, "shipTo", HOME));
        Answer placed = at(order).postOnce("/api/v1/orders", key, body).orFail("order");
        return placed.text("id");
    }

    EventStream news(ShopProcess shop) {
        return new EventStream(shop.url().resolve("/api/v1/notifications"), "Authorization", "Bearer " + token);
    }

    EventStream newsSince(ShopProcess shop, long heard) {
        return new EventStream(
                shop.url().resolve("/api/v1/notifications"),
                "Authorization",
                "Bearer " + token,
                "Last-Event-ID",
                Long.toString(heard));
    }
}
