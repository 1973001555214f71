package dev.stoa.bootstrap.feature;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import dev.stoa.bootstrap.session.SignIns.Person;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FeatureHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final SignIns SIGN_INS = new SignIns(SHOP);
    private static final String FLAGS = "/api/v1/admin/flags/";
    private static final String ON = "{\"enabled\": true}";
    private static final String OFF = "{\"enabled\": false}";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @AfterEach
    void removeAll() {
        JsonNode flags = TestShop.json(operator("GET", "/api/v1/admin/flags?limit=100", ""))
                .get("data");
        for (JsonNode flag : flags.values()) {
            operator("DELETE", FLAGS + flag.get("name").getStringValue(), "");
        }
    }

    private static HttpResponse<String> operator(String method, String path, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        System.arraycopy(
                new String[] {"Authorization", "Bearer " + TestShop.OPERATOR_KEY, "Content-Type", "application/json"},
                0,
                all,
                0,
                4);
        System.arraycopy(headers, 0, all, 4, headers.length);
        return SHOP.send(method, path, body, all);
    }

    private static Map<String, Boolean> features(String... headers) {
        Map<String, Boolean> features = new HashMap<>();
        for (JsonNode each :
                TestShop.json(SHOP.get("/api/v1/features", headers)).get("data").values()) {
            features.put(each.get("name").getStringValue(), each.get("on").getBooleanValue());
        }
        return features;
    }

    @Test
    void withoutFlagsEverythingIsAsTheCodeSays() {
        assertThat(features()).isEqualTo(Map.of("guest-carts", true, "pay-with-credit", true));
    }

    @Test
    void aFlagIsMadeChangedByItsVersionAndRemoved() {
        HttpResponse<String> made = operator("PUT", FLAGS + "new-look", ON);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String first = made.headers().firstValue("ETag").orElseThrow();
        assertThat(features()).containsEntry("new-look", true);

        assertThat(operator("PUT", FLAGS + "new-look", OFF).statusCode()).isEqualTo(428);
        assertThat(operator("PUT", FLAGS + "new-look", OFF, "If-Match", "\"7\"").statusCode())
                .isEqualTo(412);
        assertThat(operator("PUT", FLAGS + "new-look", OFF, "If-Match", "\"x\"").statusCode())
                .isEqualTo(412);
        assertThat(operator("PUT", FLAGS + "other", OFF, "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(operator("PUT", FLAGS + "other", OFF, "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        HttpResponse<String> changed = operator("PUT", FLAGS + "new-look", OFF, "If-Match", first);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(features()).containsEntry("new-look", false);

        HttpResponse<String> read = operator("GET", FLAGS + "new-look", "");
        String second = read.headers().firstValue("ETag").orElseThrow();
        assertThat(changed.headers().firstValue("ETag")).contains(second);
        assertThat(read.body()).isEqualTo(changed.body());
        assertThat(operator("DELETE", FLAGS + "new-look", "", "If-Match", first).statusCode())
                .isEqualTo(412);
        assertThat(operator("DELETE", FLAGS + "new-look", "", "If-Match", second)
                        .statusCode())
                .isEqualTo(204);
        assertThat(operator("DELETE", FLAGS + "new-look", "").statusCode()).isEqualTo(404);
        assertThat(operator("GET", FLAGS + "new-look", "").statusCode()).isEqualTo(404);
        assertThat(features()).doesNotContainKey("new-look");
        operator("PUT", FLAGS + "new-look", ON);
        for (String old : new String[] {first, second}) {
            assertThat(operator("PUT", FLAGS + "new-look", OFF, "If-Match", old).statusCode())
                    .isEqualTo(412);
        }
    }

    @Test
    void flagsComeInPages() {
        for (String name : new String[] {"c", "a", "b"}) {
            operator("PUT", FLAGS + name, ON);
        }
        JsonNode first = TestShop.json(operator("GET", "/api/v1/admin/flags?limit=2", ""));
        assertThat(first.get("data").get(1).get("name").getStringValue()).isEqualTo("b");
        String cursor = first.get("nextCursor").getStringValue();
        JsonNode second = TestShop.json(operator("GET", "/api/v1/admin/flags?limit=2&cursor=" + cursor, ""));
        assertThat(second.get("data").size()).isEqualTo(1);
        assertThat(second.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void whatIsNoFlagIsRefused() {
        assertThat(operator("PUT", FLAGS + "Not%20a%20name", ON).statusCode()).isEqualTo(400);
        assertThat(operator("PUT", FLAGS + "x", "{\"enabled\": true, \"basisPoints\": 10001}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(operator("PUT", FLAGS + "x", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void aFlagIsForCustomersByIdAndTierAndForVisitorsAsSuch() {
        Person ann = SIGN_INS.signIn("ann@example.com");
        Person bob = SIGN_INS.signIn("bob@example.com");
        operator(
                "PUT",
                FLAGS + "by-user",
                "{\"enabled\": true, \"users\": [\"%s\"], \"basisPoints\": 0}".formatted(ann.customer()));
        operator("PUT", FLAGS + "by-tier", "{\"enabled\": true, \"segments\": [\"standard\"], \"basisPoints\": 0}");
        operator("PUT", FLAGS + "by-visit", "{\"enabled\": true, \"segments\": [\"visitor\"], \"basisPoints\": 0}");
        assertThat(features(ann.bearer())).containsAllEntriesOf(by(true, true, false));
        assertThat(features(bob.bearer())).containsAllEntriesOf(by(false, true, false));
        assertThat(features()).containsAllEntriesOf(by(false, false, true));
    }

    private static Map<String, Boolean> by(boolean user, boolean tier, boolean visit) {
        return Map.of("by-user", user, "by-tier", tier, "by-visit", visit);
    }

    @Test
    void guestsHaveNoCartsWhileThatIsOff() {
        assertThat(SHOP.post("/api/v1/carts", "").statusCode()).isEqualTo(201);
        operator("PUT", FLAGS + "guest-carts", OFF);
        assertThat(SHOP.post("/api/v1/carts", "").statusCode()).isEqualTo(401);
        Person ann = SIGN_INS.signIn("ann@example.com");
        assertThat(SHOP.get("/api/v1/carts/current", ann.bearer()).statusCode()).isEqualTo(200);
    }

    @Test
    void creditPaysNothingWhileThatIsOff() {
        operator("PUT", FLAGS + "pay-with-credit", OFF);
        Person ann = SIGN_INS.signIn("ann@example.com");
        String order = """
                {"cartId": "crt_1", "payment": {"method": "test", "token": "approve"}, "useCredit": true, "shipTo":
                {"name": "Ann", "line1": "1 High Street", "city": "Leeds", "postcode": "LS1 1AA", "country": "GB"}}""";
        HttpResponse<String> refused =
                SHOP.post("/api/v1/orders", order, ann.bearerAnd("Idempotency-Key", "pays-with-credit"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("Credit cannot be used");
    }
}
