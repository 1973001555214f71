package dev.stoa.bootstrap.order;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/// A customer who signed in at a running shop.
public record Buyer(TestShop shop, String id, String token) {

    static final String[] OPERATOR = {
        "Authorization", "Bearer " + TestShop.OPERATOR_KEY, "Content-Type", "application/json"
    };

    public static Buyer signIn(TestShop shop, String email) {
        JsonNode challenge = TestShop.json(
                shop.post("/api/v1/otp", "{\"recipient\": \"%s\", \"purpose\": \"login\"}".formatted(email)));
        String body = "{\"challengeId\": \"%s\", \"code\": \"%s\"}"
                .formatted(text(challenge, "challengeId"), code(shop, email));
        JsonNode session = TestShop.json(shop.post("/api/v1/sessions", body));
        return new Buyer(shop, text(session, "customerId"), text(session, "token"));
    }

    /// The message comes from another thread.
    private static String code(TestShop shop, String email) {
        JsonNode messages = TestShop.json(shop.get("/api/v1/dev/outbox?to=" + email));
        while (messages.size() == 0) {
            LockSupport.parkNanos(1_000_000);
            messages = TestShop.json(shop.get("/api/v1/dev/outbox?to=" + email));
        }
        return text(messages.get(0), "code");
    }

    /// Puts something on sale.
    public static void sell(TestShop shop, String sku, long pence, long onHand) {
        String word = sku.toLowerCase(Locale.ROOT);
        Money price = Money.ofMinor(CurrencyUnit.GBP, pence);
        shop.part(Products.class)
                .create(
                        new ProductId("prd_" + word),
                        new Sku(sku),
                        new ProductDetails(
                                new Slug(word), word, "", price, Optional.empty(), Optional.empty(), Set.of()));
        HttpResponse<String> answer =
                shop.send("PUT", "/api/v1/admin/stock/" + sku, "{\"onHand\": %d}".formatted(onHand), OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    public static long available(TestShop shop, String sku) {
        return number(TestShop.json(shop.get("/api/v1/admin/stock/" + sku, OPERATOR)), "available");
    }

    /// What lies in this customer's cart of a SKU from now on.
    public void put(String sku, int quantity) {
        HttpResponse<String> answer = patiently(
                () -> send("PUT", "/api/v1/carts/current/lines/" + sku, "{\"quantity\": %d}".formatted(quantity)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /// As a good client does: what a busy shop could not take is sent again as it was.
    static HttpResponse<String> patiently(Supplier<HttpResponse<String>> call) {
        HttpResponse<String> answer = call.get();
        for (int again = 0; answer.statusCode() == 503 && again < 20; again++) {
            LockSupport.parkNanos(100_000_000);
            answer = call.get();
        }
        return answer;
    }

    public HttpResponse<String> order(String key, String payment) {
        return order(key, payment, "");
    }

    /// @param more further fields of the body, each after a comma
    public HttpResponse<String> order(String key, String payment, String more) {
        String cart = text(TestShop.json(get("/api/v1/carts/current")), "id");
        return send("POST", "/api/v1/orders", """
                {"cartId": "%s", "payment": {"method": "test", "token": "%s"}, "shipTo": {"name": "Ann",
                "line1": "1 High Street", "city": "Leeds", "postcode": "LS1 1AA", "country": "GB"}%s}""".formatted(cart, payment, more), "Idempotency-Key", key);
    }

    public HttpResponse<String> get(String path) {
        return shop.get(path, "Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer " + token;
        all[2] = "Content-Type";
        all[3] = "application/json";
        return shop.send(method, path, json, all);
    }

    /// The order of this answer as it is now.
    JsonNode now(HttpResponse<String> ordered) {
        return TestShop.json(get("/api/v1/orders/" + text(TestShop.json(ordered), "id")));
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        assertThat(value).as("%s of %s", field, node).isNotNull();
        return value.getStringValue();
    }

    static long number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        assertThat(value).as("%s of %s", field, node).isNotNull();
        return value.getLongValue();
    }
}
