package dev.stoa.bootstrap.session;

import dev.stoa.application.otp.Challenges;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.inmemory.InMemoryAdapters;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInLimitsTest {

    private static final String LIMITS = "/api/v1/admin/limits";
    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};

    private static TestShop limited() {
        return new TestShop(Map.of("stoa.limits", "on"));
    }

    private static HttpResponse<String> ask(TestShop shop, String email) {
        return shop.post("/api/v1/otp", "{\"recipient\": \"%s\", \"purpose\": \"login\"}".formatted(email));
    }

    private static HttpResponse<String> signIn(TestShop shop) {
        return shop.post("/api/v1/sessions", "{\"challengeId\": \"nonsense\", \"code\": \"123456\"}");
    }

    @Test
    void oneRecipientGetsThreePasscodesInTenMinutes() {
        try (TestShop shop = limited()) {
            long start = System.nanoTime();
            assertThat(ask(shop, "ann@example.com").statusCode()).isEqualTo(202);
            countSent(shop, "ann@example.com", 2);
            HttpResponse<String> refused = ask(shop, "ann@example.com");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(TestShop.json(refused).get("detail").getStringValue()).contains("passcode-recipient-10m");
            long passed = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(599 - passed, 600L);
            assertThat(ask(shop, "bob@example.com").statusCode()).isEqualTo(202);
        }
    }

    /// As if the cooldown had passed each time.
    private static void countSent(TestShop shop, String email, int times) {
        String name = shop.part(Challenges.class).nameOf(Recipient.parse(email));
        for (int i = 0; i < times; i++) {
            shop.part(Limiter.class).take(LimitRule.PASSCODE_RECIPIENT, LimitTier.ANONYMOUS, name);
        }
    }

    @Test
    void oneAddressAsksForTenPasscodesAnHour() {
        try (TestShop shop = limited()) {
            for (int i = 0; i < 10; i++) {
                assertThat(ask(shop, "shopper%d@example.com".formatted(i)).statusCode())
                        .isEqualTo(202);
            }
            HttpResponse<String> refused = ask(shop, "another@example.com");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"passcode\";q=10;w=3600");
            assertThat(refused.headers().firstValue("RateLimit"))
                    .hasValueSatisfying(field -> assertThat(field).startsWith("\"passcode\";r=0;t="));
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(3_500L, 3_600L);
        }
    }

    @Test
    void operatorsSeeWhoWasRefusedAndLetThemBeginAnew() {
        try (TestShop shop = limited()) {
            for (int i = 0; i < 11; i++) {
                ask(shop, "shopper%d@example.com".formatted(i));
            }
            JsonNode refused = TestShop.json(shop.get(LIMITS, OPERATOR)).get("refused");
            assertThat(refused.size()).isEqualTo(1);
            assertThat(refused.get(0).get("rule").getStringValue()).isEqualTo("passcode");
            String who = refused.get(0).get("who").getStringValue();
            assertThat(lift(shop, "/passcode/" + who)).isEqualTo(204);
            assertThat(ask(shop, "another@example.com").statusCode()).isEqualTo(202);
            assertThat(TestShop.json(shop.get(LIMITS, OPERATOR)).get("refused").size())
                    .isZero();
            assertThat(lift(shop, "/pascode/" + who)).isEqualTo(400);
            assertThat(shop.send("DELETE", LIMITS + "/passcode/" + who, "").statusCode())
                    .isEqualTo(401);
        }
    }

    private static int lift(TestShop shop, String caller) {
        return shop.send("DELETE", LIMITS + caller, "", OPERATOR).statusCode();
    }

    @Test
    void oneAddressTriesThirtyPasscodesInTenMinutes() {
        try (TestShop shop = limited()) {
            for (int i = 0; i < 30; i++) {
                assertThat(signIn(shop).statusCode()).isEqualTo(401);
            }
            assertThat(signIn(shop).statusCode()).isEqualTo(429);
        }
    }

    @Test
    void switchedOffNothingIsLimitedNotEvenTheCooldown() {
        try (TestShop shop = new TestShop()) {
            for (int i = 0; i < 12; i++) {
                assertThat(ask(shop, "ann@example.com").statusCode()).isEqualTo(202);
            }
            for (int i = 0; i < 31; i++) {
                assertThat(signIn(shop).statusCode()).isEqualTo(401);
            }
        }
    }

    @Test
    void whileNobodyCountsNobodySignsIn() {
        try (TestShop shop = limited()) {
            shop.part(InMemoryAdapters.class).goDown();
            assertThat(ask(shop, "ann@example.com").statusCode()).isEqualTo(503);
            assertThat(signIn(shop).statusCode()).isEqualTo(503);
        }
    }

    @Test
    void anAnswerWithATokenIsNeverStored() {
        try (TestShop shop = new TestShop()) {
            String request = "{\"challengeId\": \"nonsense\", \"code\": \"123456\"}";
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> answer = shop.post("/api/v1/sessions", request, "Idempotency-Key", "k1");
                assertThat(answer.headers().firstValue("Idempotency-Replayed")).isEmpty();
                assertThat(answer.statusCode()).isEqualTo(401);
            }
        }
    }
}
