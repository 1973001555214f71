package dev.stoa.bootstrap.session;

import dev.stoa.application.session.OpenedSession;
import dev.stoa.application.session.SessionDesk;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns.Person;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.customer.Customers;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionsHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final SignIns SIGN_INS = new SignIns(SHOP);
    private static final String SESSIONS = "/api/v1/sessions";
    private static final String DATA = SESSIONS + "/current/data";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static HttpResponse<String> put(Person who, String name, List<String> values) {
        String list = String.join(
                ", ", values.stream().map(value -> "\"" + value + "\"").toList());
        return SHOP.send(
                "PUT",
                DATA + "/" + name,
                "{\"values\": [" + list + "]}",
                who.bearerAnd("Content-Type", "application/json"));
    }

    /// Another session of the same customer; a second passcode would have to wait for its cooldown.
    private static OpenedSession otherDevice(Person who) {
        var customer =
                SHOP.part(Customers.class).find(new CustomerId(who.customer())).orElseThrow();
        return SHOP.part(SessionDesk.class).open(customer, "phone");
    }

    private static int current(OpenedSession opened) {
        return SHOP.get(
                        SESSIONS + "/current",
                        "Authorization",
                        "Bearer " + opened.token().value())
                .statusCode();
    }

    @Test
    void ownSessionsAreListedNewestFirstEndedOneByOneAndAllButThis() {
        Person ann = SIGN_INS.signIn("devices@example.com");
        List<OpenedSession> others = List.of(otherDevice(ann), otherDevice(ann), otherDevice(ann));
        JsonNode list = TestShop.json(SHOP.get(SESSIONS, ann.bearer())).get("data");
        assertThat(list.size()).isEqualTo(4);
        assertThat(SignIns.text(list.get(0), "device")).isEqualTo("phone");
        assertThat(SignIns.text(list.get(3), "sessionId")).isEqualTo(ann.session());
        String one = SESSIONS + "/" + others.getFirst().session().id();
        assertThat(SHOP.send("DELETE", one, "", ann.bearer()).statusCode()).isEqualTo(204);
        assertThat(SHOP.send("DELETE", one, "", ann.bearer()).statusCode()).isEqualTo(404);
        assertThat(others).extracting(SessionsHttpTest::current).containsExactly(401, 200, 200);
        assertThat(SHOP.send("DELETE", SESSIONS, "", ann.bearer()).statusCode()).isEqualTo(204);
        assertThat(others).extracting(SessionsHttpTest::current).containsOnly(401);
        assertThat(SHOP.get(SESSIONS + "/current", ann.bearer()).statusCode()).isEqualTo(200);
    }

    @Test
    void sessionDataIsKeptWithinItsBounds() {
        Person ann = SIGN_INS.signIn("data@example.com");
        assertThat(put(ann, "viewed", List.of("TEA", "MUG")).statusCode()).isEqualTo(200);
        assertThat(put(ann, "searches", List.of("blue mug")).statusCode()).isEqualTo(200);
        assertThat(put(ann, "category", List.of("kitchen")).statusCode()).isEqualTo(200);
        JsonNode data = TestShop.json(SHOP.get(DATA, ann.bearer()));
        assertThat(data.get("viewed").size()).isEqualTo(2);
        assertThat(data.get("searches").get(0).getStringValue()).isEqualTo("blue mug");
        assertThat(put(ann, "viewed", Collections.nCopies(50, "x")).statusCode())
                .isEqualTo(200);
        assertThat(put(ann, "viewed", Collections.nCopies(51, "x")).statusCode())
                .isEqualTo(400);
        assertThat(put(ann, "viewed", List.of("x".repeat(200))).statusCode()).isEqualTo(200);
        assertThat(put(ann, "viewed", List.of("x".repeat(201))).statusCode()).isEqualTo(400);
        assertThat(put(ann, "category", List.of("a", "b")).statusCode()).isEqualTo(400);
        assertThat(put(ann, "password", List.of("a")).statusCode()).isEqualTo(404);
    }

    @Test
    void rotatingKeepsSessionAndDataUnderANewToken() {
        Person ann = SIGN_INS.signIn("turn@example.com");
        put(ann, "category", List.of("kitchen"));
        Person rotated = new Person(TestShop.json(SHOP.post(SESSIONS + "/current/rotate", "", ann.bearer())));
        assertThat(rotated.session()).isEqualTo(ann.session());
        assertThat(rotated.token()).isNotEqualTo(ann.token());
        assertThat(SHOP.get(DATA, rotated.bearer()).body()).contains("kitchen");
        assertThat(SHOP.get(DATA, ann.bearer()).statusCode()).isEqualTo(401);
    }

    @Test
    void theCookieIsHiddenFromScriptsAndForgottenAtSignOut() {
        String challenge = SIGN_INS.ask("jar@example.com", "login");
        HttpResponse<String> signedIn = SIGN_INS.verify(challenge, SIGN_INS.code("jar@example.com"), "");
        String set = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(set).startsWith("stoa=").contains("HTTPOnly", "SameSite=Lax", "Path=/");
        Person ann = new Person(TestShop.json(signedIn));
        HttpResponse<String> ended = SHOP.send("DELETE", SESSIONS + "/current", "", ann.bearer());
        assertThat(ended.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    }

    @Test
    void aGuestsCartBecomesTheCustomersAtSignIn() {
        Shelf.fill(SHOP);
        String guest = SignIns.text(TestShop.json(SHOP.post("/api/v1/carts", "")), "id");
        SHOP.post("/api/v1/carts/" + guest + "/lines", "{\"sku\": \"MUG\", \"quantity\": 2}");
        String challenge = SIGN_INS.ask("cart@example.com", "login");
        Person ann = new Person(TestShop.json(SIGN_INS.verify(challenge, SIGN_INS.code("cart@example.com"), guest)));
        JsonNode cart = TestShop.json(SHOP.get("/api/v1/carts/current", ann.bearer()));
        assertThat(cart.get("lines").get(0).get("quantity").getIntValue()).isEqualTo(2);
        assertThat(SHOP.get("/api/v1/carts/" + guest).statusCode()).isEqualTo(404);
    }

    @Test
    void noListShowsAToken() {
        Person ann = SIGN_INS.signIn("list@example.com");
        String operator = "Bearer " + TestShop.OPERATOR_KEY;
        assertThat(Stream.of(
                        SHOP.get(SESSIONS, ann.bearer()),
                        SHOP.get(SESSIONS + "/current", ann.bearer()),
                        SHOP.get("/api/v1/customers/me/export", ann.bearer()),
                        SHOP.get("/api/v1/admin/sessions", "Authorization", operator)))
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains(ann.session())
                        .doesNotContain(ann.token().substring(4)));
    }
}
