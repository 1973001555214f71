package dev.stoa.bootstrap.session;

import dev.stoa.application.customer.Accounts;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.customer.CustomerId;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final String CURRENT = "/api/v1/sessions/current";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    private static JsonNode signIn(String email) {
        JsonNode challenge = ask(email);
        HttpResponse<String> answer = verify(text(challenge, "challengeId"), code(email));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return TestShop.json(answer);
    }

    private static JsonNode ask(String email) {
        HttpResponse<String> answer =
                SHOP.post("/api/v1/otp", "{\"recipient\": \"%s\", \"purpose\": \"login\"}".formatted(email));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return TestShop.json(answer);
    }

    private static HttpResponse<String> verify(String challenge, String code) {
        return SHOP.post("/api/v1/sessions", "{\"challengeId\": \"%s\", \"code\": \"%s\"}".formatted(challenge, code));
    }

    /// The message comes from another thread.
    private static String code(String email) {
        JsonNode messages = TestShop.json(SHOP.get("/api/v1/dev/outbox?to=" + email));
        while (messages.size() == 0) {
            LockSupport.parkNanos(1_000_000);
            messages = TestShop.json(SHOP.get("/api/v1/dev/outbox?to=" + email));
        }
        return text(messages.get(0), "code");
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        assertThat(value).as(field).isNotNull();
        return value.getStringValue();
    }

    private static String[] bearer(JsonNode session) {
        return new String[] {"Authorization", "Bearer " + text(session, "token")};
    }

    @Test
    void aPasscodeFromTheOutboxSignsIn() {
        JsonNode session = signIn("ann@example.com");
        JsonNode current = TestShop.json(SHOP.get(CURRENT, bearer(session)));
        assertThat(text(current, "customerId")).isEqualTo(text(session, "customerId"));
        assertThat(text(current, "sessionId")).startsWith("ses_").isEqualTo(text(session, "sessionId"));
        assertThat(current.get("roles").get(0).getStringValue()).isEqualTo("customer");
    }

    @Test
    void aCodeIsGoodOnceAndAllFailuresLookAlike() {
        String challenge = text(ask("once@example.com"), "challengeId");
        String code = code("once@example.com");
        HttpResponse<String> wrong = verify(challenge, code.equals("000000") ? "111111" : "000000");
        assertThat(verify(challenge, code).statusCode()).isEqualTo(201);
        HttpResponse<String> used = verify(challenge, code);
        HttpResponse<String> unknown = verify("otp_1.1." + "A".repeat(22), code);
        HttpResponse<String> nonsense = verify("nonsense", code);
        for (HttpResponse<String> answer : List.of(wrong, used, unknown, nonsense)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(text(TestShop.json(answer), "detail")).isEqualTo(text(TestShop.json(wrong), "detail"));
        }
    }

    @Test
    void askingAgainTooSoonSaysHowLongToWait() {
        String request = "{\"recipient\": \"soon@example.com\", \"purpose\": \"login\"}";
        try (TestShop shop = new TestShop(Map.of("stoa.limits", "on"))) {
            assertThat(shop.post("/api/v1/otp", request).statusCode()).isEqualTo(202);
            HttpResponse<String> answer = shop.post("/api/v1/otp", request);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 30L);
        }
    }

    @Test
    void rotatingKillsTheOldTokenAndSigningOutTheNewOne() {
        JsonNode session = signIn("rotate@example.com");
        JsonNode rotated = TestShop.json(SHOP.post(CURRENT + "/rotate", "", bearer(session)));
        assertThat(SHOP.get(CURRENT, bearer(session)).statusCode()).isEqualTo(401);
        assertThat(SHOP.get(CURRENT, bearer(rotated)).statusCode()).isEqualTo(200);
        assertThat(SHOP.send("DELETE", CURRENT, "", bearer(rotated)).statusCode())
                .isEqualTo(204);
        assertThat(SHOP.get(CURRENT, bearer(rotated)).statusCode()).isEqualTo(401);
    }

    @Test
    void aCookieReadsFreelyButChangesOnlyWithItsCsrfTokenFromThisSite() {
        JsonNode session = signIn("cookie@example.com");
        String cookie = "stoa=" + text(session, "token");
        String csrf = text(session, "csrfToken");
        assertThat(SHOP.get(CURRENT, "Cookie", cookie).statusCode()).isEqualTo(200);
        assertThat(change(cookie, "X-CSRF-Token", "wrong")).isEqualTo(403);
        assertThat(change(cookie, "Accept", "*/*")).isEqualTo(403);
        assertThat(change(cookie, "X-CSRF-Token", csrf, "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(change(cookie, "X-CSRF-Token", csrf, "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(change(cookie, "X-CSRF-Token", csrf, "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(200);
    }

    private static int change(String cookie, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = "Cookie";
        all[1] = cookie;
        all[2] = "Content-Type";
        all[3] = "application/json";
        return SHOP.send("PUT", CURRENT + "/data/viewed", "{\"values\": [\"TEA\"]}", all)
                .statusCode();
    }

    @Test
    void aDisabledCustomerIsOutAtTheNextRequest() {
        JsonNode session = signIn("disabled@example.com");
        SHOP.part(Accounts.class)
                .change(new CustomerId(text(session, "customerId")), profile -> profile.withDisabled(true));
        assertThat(SHOP.get(CURRENT, bearer(session)).statusCode()).isEqualTo(401);
    }

    @Test
    void operatorsShowTheirKeyAndCustomersAreNoOperators() {
        JsonNode session = signIn("role@example.com");
        String sessions = "/api/v1/admin/sessions";
        assertThat(SHOP.get(sessions, "Authorization", "Bearer " + TestShop.OPERATOR_KEY)
                        .statusCode())
                .isEqualTo(200);
        assertThat(SHOP.get(sessions, bearer(session)).statusCode()).isEqualTo(403);
        assertThat(SHOP.get(sessions).statusCode()).isEqualTo(401);
        assertThat(SHOP.get(CURRENT, "Authorization", "Bearer " + TestShop.OPERATOR_KEY)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsNoCustomerHasNoSessionsToEnd() {
        String sessions = "/api/v1/admin/sessions?customerId=";
        String[] operator = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};
        assertThat(SHOP.send("DELETE", sessions + "cus_nobody", "", operator).statusCode())
                .isEqualTo(404);
        String ann = text(signIn("ended@example.com"), "customerId");
        assertThat(SHOP.send("DELETE", sessions + ann, "", operator).body()).contains("\"ended\":1");
        assertThat(SHOP.send("DELETE", sessions + ann, "", operator).body()).contains("\"ended\":0");
    }

    @Test
    void someoneElsesSessionIsNotFound() {
        JsonNode ann = signIn("own@example.com");
        JsonNode bob = signIn("other@example.com");
        String path = "/api/v1/sessions/" + text(ann, "sessionId");
        assertThat(SHOP.send("DELETE", path, "", bearer(bob)).statusCode()).isEqualTo(404);
        assertThat(SHOP.send("DELETE", path, "", bearer(ann)).statusCode()).isEqualTo(204);
        assertThat(SHOP.get(CURRENT, bearer(ann)).statusCode()).isEqualTo(401);
    }
}
