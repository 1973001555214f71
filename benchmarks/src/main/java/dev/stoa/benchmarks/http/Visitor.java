package dev.stoa.benchmarks.http;

import dev.stoa.bootstrap.client.ShopClient;
import java.util.List;
import java.util.Map;

/// A customer of the load run, signed in, with a cart.
record Visitor(String bearer, String cart) {

    static Visitor signIn(ShopClient shop, int number) {
        String email = "load-%d@bench.example".formatted(number);
        String challenge = shop.post("/api/v1/otp", Map.of("recipient", email, "purpose", "login"))
                .orFail("ask for a passcode")
                .text("challengeId");
        String code = shop.get("/api/v1/dev/outbox?to=" + ShopClient.encode(email))
                .orFail("read the passcode")
                .body()
                .get(0)
                .get("code")
                .getStringValue();
        String token = shop.post("/api/v1/sessions", Map.of("challengeId", challenge, "code", code))
                .orFail("sign in")
                .text("token");
        String cart = shop.as(token)
                .post("/api/v1/carts", Map.of())
                .orFail("open a cart")
                .text("id");
        return new Visitor("Authorization: Bearer " + token, cart);
    }

    Script get(String path) {
        return Script.get(path, bearer);
    }

    Script readCart() {
        return get("/api/v1/carts/" + cart);
    }

    /// Adds one of five SKUs again and again, and empties the cart before it is full.
    Script addToCart(List<String> skus) {
        byte[] clear = Script.bytes("DELETE", "/api/v1/carts/" + cart, "", bearer);
        List<byte[]> adds = skus.stream().limit(5).map(this::add).toList();
        return n -> n % 1_000 == 999 ? clear : adds.get((int) (n % adds.size()));
    }

    /// Puts one thing into the cart, then orders it; every second answer is an order.
    Script order(List<String> skus, String run) {
        String body = """
                {"cartId":"%s","payment":{"method":"test","token":"approve"},\
                "shipTo":{"name":"Load","line1":"1 Market Street","city":"London","postcode":"N1 9GU","country":"GB"}}""".formatted(cart);
        List<byte[]> adds = skus.stream().map(this::add).toList();
        return n -> n % 2 == 0
                ? adds.get((int) (n / 2 % adds.size()))
                : Script.bytes("POST", "/api/v1/orders", body, bearer, "Idempotency-Key: " + run + "-" + n);
    }

    private byte[] add(String sku) {
        String json = "{\"sku\":\"%s\",\"quantity\":1}".formatted(sku);
        return Script.bytes("POST", "/api/v1/carts/%s/lines".formatted(cart), json, bearer);
    }
}
