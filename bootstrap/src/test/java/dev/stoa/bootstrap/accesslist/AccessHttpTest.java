package dev.stoa.bootstrap.accesslist;

import dev.stoa.bootstrap.TestShop;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A shop behind a proxy, so that a test can call from anywhere.
class AccessHttpTest {

    private static final TestShop SHOP = new TestShop(Map.of("stoa.http-proxies", "127.0.0.1, ::1"));
    private static final String LIST = "/api/v1/admin/access";

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @AfterEach
    void removeAll() {
        for (JsonNode rule : TestShop.json(operator("GET", LIST + "?limit=100", ""))
                .get("data")
                .values()) {
            String path = LIST + "/" + rule.get("access").getStringValue() + "/"
                    + rule.get("cidr").getStringValue();
            assertThat(operator("DELETE", path, "").statusCode()).isEqualTo(204);
        }
    }

    private static HttpResponse<String> operator(String method, String path, String body) {
        return SHOP.send(
                method,
                path,
                body,
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json",
                "X-Forwarded-For",
                "192.0.2.1");
    }

    private static void put(String access, String cidr) {
        HttpResponse<String> answer = operator("PUT", LIST + "/" + access + "/" + cidr, "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static int from(String address, String path) {
        return SHOP.get(path, "X-Forwarded-For", address).statusCode();
    }

    private static int from(String address) {
        return from(address, "/api/v1/products");
    }

    @Test
    void whoIsDeniedGetsAProblemAndNothingElseOfTheApi() {
        put("deny", "203.0.113.0/24");
        HttpResponse<String> denied = SHOP.get("/api/v1/products", "X-Forwarded-For", "203.0.113.9");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(denied.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(TestShop.json(denied).get("code").getStringValue()).isEqualTo("address-denied");
        assertThat(from("203.0.113.9", "/api/v1/nothing-here")).isEqualTo(403);
        assertThat(from("203.0.113.9", "/api/%761/products")).isNotEqualTo(200);
        assertThat(from("203.0.113.9", "/api/v1/%70roducts")).isEqualTo(403);
        assertThat(SHOP.send("OPTIONS", "/api/v1/products", "", "X-Forwarded-For", "203.0.113.9")
                        .statusCode())
                .isEqualTo(403);
        assertThat(from("203.0.114.9")).isEqualTo(200);
    }

    @Test
    void healthAndMetricsStayOpen() {
        put("deny", "203.0.113.9");
        for (String path : new String[] {"/health/live", "/health/ready", "/health", "/metrics"}) {
            assertThat(from("203.0.113.9", path)).as(path).isEqualTo(200);
        }
    }

    @Test
    void theLongestPrefixDecidesForBothVersionsOfIp() {
        put("deny", "2001:db8::/32");
        put("allow", "2001:db8:1::/48");
        put("deny", "0.0.0.0/1");
        assertThat(from("2001:db8::1")).isEqualTo(403);
        assertThat(from("2001:db8:1::1")).isEqualTo(200);
        assertThat(from("::ffff:10.0.0.1")).isEqualTo(403);
        assertThat(from("10.0.0.1")).isEqualTo(403);
        assertThat(from("192.0.2.9")).isEqualTo(200);
    }

    /// The client wrote the first hop itself; the proxy saw the last.
    @Test
    void nobodyGetsRoundByInventingAnAddress() {
        put("deny", "203.0.113.9");
        assertThat(from("198.51.100.1, 203.0.113.9")).isEqualTo(403);
        assertThat(from("203.0.113.9, 198.51.100.1")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.0.0.0%2F8", "2001:db8::/32", "2001:db8::%2F32", "2001%3Adb8%3A%3A%2F32"})
    void theSlashOfABlockMayBeWrittenEitherWay(String cidr) {
        put("deny", cidr);
        String name = operator("GET", LIST, "").body();
        assertThat(name).contains(cidr.startsWith("10") ? "\"10.0.0.0/8\"" : "\"2001:db8::/32\"");
        assertThat(operator("DELETE", LIST + "/deny/" + cidr, "").statusCode()).isEqualTo(204);
        assertThat(operator("DELETE", LIST + "/deny/" + cidr, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aRuleSaysWhyAndUntilWhen() {
        HttpResponse<String> put = operator(
                "PUT", LIST + "/deny/10.1.0.0/16", "{\"expiresAt\": \"2036-01-01T00:00:00Z\", \"note\": \"guessing\"}");
        JsonNode rule = TestShop.json(put);
        assertThat(rule.get("access").getStringValue()).isEqualTo("deny");
        assertThat(rule.get("cidr").getStringValue()).isEqualTo("10.1.0.0/16");
        assertThat(rule.get("expiresAt").getStringValue()).isEqualTo("2036-01-01T00:00:00.000Z");
        assertThat(rule.get("note").getStringValue()).isEqualTo("guessing");
        assertThat(TestShop.json(operator("GET", LIST, "")).get("data").get(0)).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/8", "10.0.0.0/33", "example.com", "fe80::1%25eth0", "10.0.0.0/8/8"})
    void whatIsNoBlockIsRefused(String cidr) {
        assertThat(operator("PUT", LIST + "/deny/" + cidr, "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void anotherListOrAnEndThatHasPassedIsRefused() {
        assertThat(operator("PUT", LIST + "/grey/10.0.0.0/8", "{}").statusCode())
                .isEqualTo(404);
        assertThat(operator("PUT", LIST + "/deny/10.0.0.0/8", "{\"expiresAt\": \"2020-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void rulesComeInPages() {
        for (String cidr : new String[] {"10.0.0.0/8", "10.0.0.0/16", "::/0"}) {
            put("allow", cidr);
            put("deny", cidr);
        }
        StringBuilder all = new StringBuilder();
        String cursor = "";
        do {
            JsonNode page = TestShop.json(operator("GET", LIST + "?limit=2" + cursor, ""));
            page.get("data")
                    .values()
                    .forEach(rule -> all.append(rule.get("access").getStringValue())
                            .append(' ')
                            .append(rule.get("cidr").getStringValue())
                            .append('\n'));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").getStringValue();
        } while (!cursor.isEmpty());
        assertThat(all.toString().lines())
                .containsExactly(
                        "deny 10.0.0.0/8",
                        "allow 10.0.0.0/8",
                        "deny 10.0.0.0/16",
                        "allow 10.0.0.0/16",
                        "deny ::/0",
                        "allow ::/0");
    }

    @Test
    void onlyAChangeThatWouldShutTheOperatorOutIsRefused() {
        put("allow", "192.0.2.1");
        put("deny", "192.0.2.0/24");
        String own = LIST + "/allow/192.0.2.1";
        assertThat(operator("PUT", LIST + "/deny/192.0.2.1", "{}").statusCode()).isEqualTo(422);
        HttpResponse<String> refused = operator("DELETE", own, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TestShop.json(refused).get("detail").getStringValue()).contains("?force=true");
        put("allow", "192.0.2.0/31");
        assertThat(operator("DELETE", own, "").statusCode()).isEqualTo(204);
        assertThat(operator("DELETE", LIST + "/allow/192.0.2.0/31", "").statusCode())
                .isEqualTo(422);
        assertThat(operator("DELETE", LIST + "/deny/192.0.2.0/24", "").statusCode())
                .isEqualTo(204);
    }

    @Test
    void anOperatorIsWarnedBeforeTheDoorFallsShut() {
        HttpResponse<String> warned = operator("PUT", LIST + "/deny/192.0.2.0/24", "{}");
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(TestShop.json(warned).get("code").getStringValue()).isEqualTo("locked-out");
        assertThat(TestShop.json(warned).get("detail").getStringValue()).contains("?force=true");
        assertThat(operator("PUT", LIST + "/allow/192.0.2.0/24", "{}").statusCode())
                .isEqualTo(200);
        assertThat(operator("PUT", LIST + "/deny/192.0.2.0/25?force=true", "{\"expiresAt\": \"2036-01-01T00:00:00Z\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(operator("GET", LIST, "").statusCode()).isEqualTo(403);
        HttpResponse<String> helped = SHOP.send(
                "DELETE",
                LIST + "/deny/192.0.2.0/25",
                "",
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "X-Forwarded-For",
                "198.51.100.1");
        assertThat(helped.statusCode()).isEqualTo(204);
    }
}
