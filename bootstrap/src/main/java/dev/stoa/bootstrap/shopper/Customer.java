package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ShopClient;
import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One person at the shop: takes steps, and keeps a session and a cart from one visit to the next.
///
/// The shop may refuse any of it, as it refuses people; a shop that is away ends the visit.
final class Customer {

    private static final int SIGNED_OUT = 401;

    private final Person person;
    private final ShopClient stranger;
    private Optional<String> token = Optional.empty();
    private Optional<String> cart = Optional.empty();
    private Optional<String> lastOrder = Optional.empty();

    Customer(Person person, ShopClient shop) {
        this.person = person;
        this.stranger = shop.from(person.address(), person.device());
    }

    /// @throws dev.stoa.bootstrap.client.ClientException if the shop is away
    void take(Step step) {
        switch (step) {
            case Step.Browse browse -> get("/products?limit=24&" + browse.query());
            case Step.Search search -> get("/search?limit=24&q=" + ShopClient.encode(search.words()));
            case Step.View view -> get("/products/" + view.item().slug());
            case Step.SeeOffers offers -> seeOffers(offers.clicks());
            case Step.SignIn signIn -> signIn(signIn.wrongGuesses());
            case Step.SignOut out -> signOut();
            case Step.Follow follow -> put("/merchants/%s/follow".formatted(follow.merchant()), Map.of());
            case Step.Put put ->
                put(inCart("/lines/" + ShopClient.encode(put.item().sku())), Map.of("quantity", put.quantity()));
            case Step.Coupon coupon -> put(inCart("/coupons/" + coupon.code()), Map.of());
            case Step.Order order -> order(order.payment());
            case Step.CancelOrder cancel ->
                lastOrder.ifPresent(order -> post("/orders/%s/cancel".formatted(order), Map.of()));
            case Step.SeeOrders see -> get("/orders?limit=5");
        }
    }

    private void seeOffers(int clicks) {
        Answer offers = get("/offers/trending?limit=10");
        if (offers.ok()) {
            offers.items().stream()
                    .limit(clicks)
                    .map(trending -> trending.get("offer").get("id").getStringValue())
                    .forEach(id -> post("/offers/%s/clicks".formatted(id), Map.of()));
        }
    }

    private void signIn(int wrongGuesses) {
        if (token.isPresent()) {
            return;
        }
        Answer sent = post("/otp", Map.of("recipient", person.email(), "purpose", "login"));
        if (!sent.ok()) {
            return;
        }
        Map<String, Object> answer = new HashMap<>(Map.of("challengeId", sent.text("challengeId"), "code", "000000"));
        for (int i = 0; i < wrongGuesses; i++) {
            post("/sessions", answer);
        }
        cart.ifPresent(guest -> answer.put("cartId", guest));
        answer.put("code", passcode());
        Answer session = post("/sessions", answer);
        if (session.ok()) {
            token = Optional.of(session.text("token"));
            cart = Optional.empty();
        }
    }

    /// From where the development shop keeps what it would have sent.
    private String passcode() {
        JsonNode messages =
                get("/dev/outbox?to=" + ShopClient.encode(person.email())).body();
        for (JsonNode message : messages.values()) {
            if (message.get("code") != null && message.get("code").isString()) {
                return message.get("code").getStringValue();
            }
        }
        return "";
    }

    private void signOut() {
        answered(me().delete("/api/v1/sessions/current"));
        leave();
    }

    private void order(String payment) {
        if (token.isEmpty()) {
            return;
        }
        Map<String, ?> shipTo = Map.of(
                "name",
                person.name(),
                "line1",
                "1 Market Street",
                "city",
                person.city(),
                "postcode",
                "N1 9GU",
                "country",
                "GB");
        Map<String, ?> body =
                Map.of("cartId", cartId(), "payment", Map.of("method", "test", "token", payment), "shipTo", shipTo);
        Answer order =
                answered(me().postOnce("/api/v1/orders", UUID.randomUUID().toString(), body));
        if (order.ok()) {
            lastOrder = Optional.of(order.text("id"));
        }
    }

    private String inCart(String path) {
        return "/carts/" + cartId() + path;
    }

    /// A guest's cart is remembered by its id, a customer's by the shop.
    private String cartId() {
        if (cart.isEmpty()) {
            Answer made = post("/carts", Map.of());
            cart = made.ok() ? Optional.of(made.text("id")) : Optional.empty();
        }
        return cart.orElse("none");
    }

    private Answer get(String path) {
        return answered(me().get("/api/v1" + path));
    }

    private Answer post(String path, Map<String, ?> body) {
        return answered(me().post("/api/v1" + path, body));
    }

    private Answer put(String path, Map<String, ?> body) {
        return answered(me().put("/api/v1" + path, body));
    }

    private ShopClient me() {
        return token.map(stranger::as).orElse(stranger);
    }

    /// Whoever was signed out by the shop is a stranger again; a shop that cannot work ends the visit.
    private Answer answered(Answer answer) {
        if (answer.status() == SIGNED_OUT && token.isPresent()) {
            leave();
        }
        return answer.status() >= 500 ? answer.orFail("go on shopping") : answer;
    }

    private void leave() {
        token = Optional.empty();
        cart = Optional.empty();
    }
}
