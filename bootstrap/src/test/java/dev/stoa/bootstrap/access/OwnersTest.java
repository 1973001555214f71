package dev.stoa.bootstrap.access;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.Shelf;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// What belongs to one customer is not there for another, whatever the route.
class OwnersTest {

    private static final TestShop SHOP = new TestShop();

    /// @param body of the request, or empty
    /// @param guest what somebody not signed in gets
    /// @param owner what the owner gets
    /// @param operator what somebody with the operator key gets
    private record Case(String method, String path, String body, int guest, int owner, int operator) {}

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @TestFactory
    List<DynamicTest> othersMeetNothing() {
        Shelf.fill(SHOP);
        SignIns signIns = new SignIns(SHOP);
        Person ann = signIns.signIn("ann@example.com");
        Person bob = signIns.signIn("bob@example.com");
        return cases(ann).stream()
                .map(each -> dynamicTest(each.method() + " " + each.path(), () -> check(each, ann, bob)))
                .toList();
    }

    private static List<Case> cases(Person ann) {
        String cart = SignIns.text(TestShop.json(SHOP.get("/api/v1/carts/current", ann.bearer())), "id");
        send("POST", "/api/v1/carts/" + cart + "/lines", "{\"sku\": \"MUG\", \"quantity\": 1}", ann.token());
        HttpResponse<String> ordered = SHOP.post("/api/v1/orders", order(cart), ann.bearerAnd("Idempotency-Key", "k1"));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(201);
        String order = "/api/v1/orders/" + SignIns.text(TestShop.json(ordered), "id");
        String line = "/api/v1/carts/" + cart + "/lines/MUG";
        String address =
                "{\"name\": \"Ann\", \"line1\": \"1\", \"city\": \"Bath\", \"postcode\": \"1\", \"country\": \"GB\"}";
        String id = SignIns.text(
                TestShop.json(send("POST", "/api/v1/customers/me/addresses", address, ann.token()))
                        .get("addresses")
                        .get(0),
                "id");
        return List.of(
                new Case("GET", order, "", 401, 200, 403),
                new Case("POST", order + "/cancel", "", 401, 200, 403),
                new Case("PUT", line, "{\"quantity\": 2}", 404, 200, 404),
                new Case("GET", "/api/v1/carts/" + cart, "", 404, 200, 404),
                new Case("DELETE", line, "", 404, 200, 404),
                new Case("DELETE", "/api/v1/carts/" + cart, "", 404, 200, 404),
                new Case("PUT", "/api/v1/customers/me/addresses/" + id, address, 401, 200, 403),
                new Case("DELETE", "/api/v1/customers/me/addresses/" + id, "", 401, 200, 403),
                new Case("DELETE", "/api/v1/sessions/" + ann.session(), "", 401, 204, 403));
    }

    private static void check(Case each, Person ann, Person bob) {
        assertThat(status(each, "")).as("guest").isEqualTo(each.guest());
        assertThat(status(each, bob.token())).as("another customer").isEqualTo(404);
        assertThat(status(each, TestShop.OPERATOR_KEY)).as("operator").isEqualTo(each.operator());
        assertThat(status(each, ann.token())).as("owner").isEqualTo(each.owner());
    }

    private static int status(Case each, String token) {
        return send(each.method(), each.path(), each.body(), token).statusCode();
    }

    private static HttpResponse<String> send(String method, String path, String body, String token) {
        return token.isEmpty()
                ? SHOP.send(method, path, body, "Content-Type", "application/json")
                : SHOP.send(method, path, body, "Content-Type", "application/json", "Authorization", "Bearer " + token);
    }

    private static String order(String cart) {
        return """
                {"cartId": "%s", "payment": {"method": "test", "token": "approve"},
                 "shipTo": {"name": "Ann", "line1": "1", "city": "Bath", "postcode": "1", "country": "GB"}}
                """.formatted(cart);
    }
}
