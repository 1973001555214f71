package dev.stoa.bootstrap.audience;

import dev.stoa.application.audience.Visits;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AudienceHttpTest {

    private static final String AUDIENCE = "/api/v1/admin/audience";
    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};

    @AutoClose
    private final TestShop shop = new TestShop();

    private final SignIns signIns = new SignIns(shop);

    private HttpResponse<String> answer(String path) {
        shop.part(Visits.class).flush();
        HttpResponse<String> answer = shop.get(AUDIENCE + path, OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private JsonNode read(String path) {
        return TestShop.json(answer(path));
    }

    @Test
    void operatorsSeeWhoCame() {
        shop.get("/api/v1/products", "User-Agent", "one");
        shop.get("/api/v1/products", "User-Agent", "one");
        shop.get("/api/v1/products", "User-Agent", "two");
        JsonNode before = read("");
        assertThat(before.get("visitors").get("day").getLongValue()).isEqualTo(2);
        assertThat(before.get("customers").get("day").getLongValue()).isZero();

        Person ann = signIns.signIn("ann@example.com");
        shop.get("/api/v1/customers/me", ann.bearer());
        JsonNode after = read("");
        assertThat(after.get("customers").get("day").getLongValue()).isEqualTo(1);
        assertThat(after.get("online").getLongValue())
                .isEqualTo(after.get("visitors").get("day").getLongValue());
        JsonNode today = read("/retention?by=day&cohorts=2").get("data").get(1);
        assertThat(today.get("size").getLongValue()).isEqualTo(1);
        assertThat(today.get("returned").get(0).getLongValue()).isEqualTo(1);
        assertThat(answer("/online").body()).contains(ann.customer()).doesNotContain("127.0.0.1");
    }

    @Test
    void operatorsAreNoAudience() {
        shop.get("/api/v1/products", OPERATOR);
        assertThat(read("").get("visitors").get("day").getLongValue()).isZero();
    }

    @Test
    void whoIsErasedIsForgotten() {
        Person bob = signIns.signIn("bob@example.com");
        shop.get("/api/v1/customers/me", bob.bearer());
        assertThat(read("").get("customers").get("day").getLongValue()).isEqualTo(1);
        assertThat(shop.send("DELETE", "/api/v1/customers/me", "", bob.bearer()).statusCode())
                .isEqualTo(204);
        assertThat(read("").get("customers").get("day").getLongValue()).isZero();
        assertThat(answer("/online").body()).doesNotContain(bob.customer());
    }

    @Test
    void theCallThatErasesIsNoVisit() {
        Person eve = signIns.signIn("eve@example.com");
        assertThat(shop.send("DELETE", "/api/v1/customers/me", "", eve.bearer()).statusCode())
                .isEqualTo(204);
        assertThat(read("").get("customers").get("day").getLongValue()).isZero();
        assertThat(answer("/online").body()).doesNotContain(eve.customer());
    }

    @Test
    void noMoreOfABrowsersNameIsKeptThanTellsItApart() {
        shop.get("/api/v1/products", "User-Agent", "x".repeat(200) + "1");
        shop.get("/api/v1/products", "User-Agent", "x".repeat(200) + "2");
        assertThat(read("").get("online").getLongValue()).isEqualTo(1);
    }

    @Test
    void callingTooOftenIsNoVisit() {
        try (TestShop limited = new TestShop(Map.of("stoa.limits", "on"))) {
            long answered = IntStream.range(0, 12)
                    .mapToObj(n -> limited.send("POST", "/api/v1/probe/login", "", "User-Agent", "browser " + n))
                    .filter(answer -> answer.statusCode() != 429)
                    .count();
            assertThat(answered).isEqualTo(10);
            limited.part(Visits.class).flush();
            assertThat(TestShop.json(limited.get(AUDIENCE, OPERATOR))
                            .get("online")
                            .getLongValue())
                    .isEqualTo(10);
        }
    }

    @Test
    void cohortsAreOfDaysOrWeeks() {
        assertThat(shop.get(AUDIENCE + "/retention?by=moon", OPERATOR).statusCode())
                .isEqualTo(400);
        assertThat(shop.get(AUDIENCE + "/retention?cohorts=32", OPERATOR).statusCode())
                .isEqualTo(400);
    }
}
