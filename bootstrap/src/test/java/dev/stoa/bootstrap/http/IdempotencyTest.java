package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.contracts.Races;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdempotencyTest {

    private static final String ORDERS = "/api/v1/probe/orders";

    private static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static String body(String name) {
        return "{\"name\": \"%s\", \"quantity\": 1}".formatted(name);
    }

    private static HttpResponse<String> order(String key, String name) {
        return shop.post(ORDERS, body(name), "Idempotency-Key", key);
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTwice() {
        int before = ProbeController.EFFECTS.get();
        HttpResponse<String> first = order("same", "a");
        HttpResponse<String> second = order("same", "a");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(ProbeController.EFFECTS.get()).isEqualTo(before + 1);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        order("reused", "a");
        assertThat(order("reused", "b").statusCode()).isEqualTo(422);
    }

    @Test
    void theSameKeyOnAnotherRouteIsAnotherKey() {
        order("routes", "a");
        assertThat(shop.post("/api/v1/probe", body("b"), "Idempotency-Key", "routes")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whereAKeyIsRequiredItsAbsenceIsNamed() {
        HttpResponse<String> answer = shop.post(ORDERS, body("a"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestShop.json(answer).get("code").getStringValue()).isEqualTo("idempotency-key-required");
    }

    @Test
    void aKeyIsVisibleAsciiOfAtMost255() {
        assertThat(order("x".repeat(255), "a").statusCode()).isEqualTo(201);
        assertThat(order("x".repeat(256), "a").statusCode()).isEqualTo(400);
        assertThat(order("a b", "a").statusCode()).isEqualTo(400);
    }

    @Test
    void aRequestThatWasNotValidLeavesTheKeyFree() {
        assertThat(order("invalid", "").statusCode()).isEqualTo(400);
        assertThat(order("invalid", "a").statusCode()).isEqualTo(201);
    }

    @Test
    void aRequestThatFailedHereLeavesTheKeyFree() {
        assertThat(order("failed", "broken").statusCode()).isEqualTo(500);
        assertThat(order("failed", "a").statusCode()).isEqualTo(201);
    }

    @Test
    void aFinalRefusalIsReplayed() {
        int before = ProbeController.EFFECTS.get();
        assertThat(order("refused", "refused").statusCode()).isEqualTo(422);
        HttpResponse<String> again = order("refused", "refused");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(ProbeController.EFFECTS.get()).isEqualTo(before + 1);
    }

    @Test
    void fiftyClientsWithOneKeyHaveOneEffect() {
        int before = ProbeController.EFFECTS.get();
        List<Integer> statuses = Races.race(50, i -> order("fifty", "a").statusCode());
        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(ProbeController.EFFECTS.get()).isEqualTo(before + 1);
    }
}
