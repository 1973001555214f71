package dev.stoa.bootstrap.order;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.servers.RedisProcess;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class AuditHttpTest {

    private static final TestShop SHOP = new TestShop();
    private static final Logger LOG = (Logger) LoggerFactory.getLogger("stoa.audit");
    private static final String STOCK = "/api/v1/admin/stock/AUDITED";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void listen() {
        lines.start();
        LOG.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(lines);
    }

    @Test
    void anOperatorsChangeIsWrittenDownWithoutTheKeyAndReadingIsNot() {
        SHOP.send(
                "PUT",
                STOCK,
                "{\"onHand\": 1}",
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json",
                "X-Request-Id",
                "find-me");
        SHOP.get(STOCK, Buyer.OPERATOR);
        assertThat(written())
                .containsExactly(Map.of(
                        "who",
                        "operator",
                        "from",
                        "ip:127.0.0.1",
                        "what",
                        "PUT " + STOCK,
                        "status",
                        "200",
                        "request",
                        "find-me"));
    }

    @Test
    void aCustomerWhoTriesIsWrittenDownAndSomebodyUnknownIsNot() {
        Buyer ann = Buyer.signIn(SHOP, "audited@example.com");
        ann.send("PUT", STOCK, "{\"onHand\": 1}");
        SHOP.send("PUT", STOCK, "{\"onHand\": 1}", "Content-Type", "application/json");
        assertThat(written())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("who", "customer:" + ann.id())
                        .containsEntry("status", "403"));
    }

    @Test
    void theAuditTellsNewestFirstWhatWasChangedHow() {
        put("/api/v1/admin/stock/AUDIT-1", "{\"onHand\": 3}");
        put("/api/v1/admin/stock/AUDIT-1", "{\"onHand\": 5}");
        SHOP.send("DELETE", "/api/v1/admin/cache?pattern=none:*", "", Buyer.OPERATOR);
        put("/api/v1/admin/stock/AUDIT-1", "{\"onHand\": -5}");
        JsonNode newest = audit("?limit=3");
        JsonNode refused = newest.get("data").get(0);
        assertThat(refused.get("status").getIntValue()).isEqualTo(400);
        assertThat(refused.get("after").isNull()).isTrue();
        JsonNode cleared = newest.get("data").get(1);
        assertThat(text(cleared, "target")).isEqualTo("/api/v1/admin/cache?pattern=none:*");
        assertThat(text(cleared, "after")).isEqualTo("{\"pattern\":\"none:*\",\"matched\":0,\"dryRun\":false}");
        JsonNode changed = newest.get("data").get(2);
        assertThat(text(changed, "who")).isEqualTo("operator");
        assertThat(text(changed, "from")).isEqualTo("ip:127.0.0.1");
        assertThat(text(changed, "action")).isEqualTo("PUT /api/v1/admin/stock/{sku}");
        assertThat(text(changed, "before")).contains("\"onHand\":3");
        assertThat(text(changed, "after")).contains("\"onHand\":5");
        String next = "?limit=1&cursor=" + audit("?limit=1").get("nextCursor").getStringValue();
        assertThat(audit(next).get("data").get(0).get("number").getNumberValue())
                .isEqualTo(cleared.get("number").getNumberValue());
    }

    @Test
    void flagsRulesCreditsCouponsAndMovesAreThereWithWhatTheyChanged() {
        String flag = "/api/v1/admin/flags/audited";
        HttpResponse<String> made = put(flag, "{\"enabled\": true}");
        SHOP.send("DELETE", flag, "", Buyer.OPERATOR);
        assertThat(text(last(), "before")).isEqualTo(made.body());
        put("/api/v1/admin/access/deny/203.0.113.0/24", "{\"note\": \"first\"}");
        put("/api/v1/admin/access/deny/203.0.113.0/24", "{\"note\": \"second\"}");
        assertThat(text(last(), "action")).isEqualTo("PUT /api/v1/admin/access/{access}/{cidr}");
        assertThat(text(last(), "before")).contains("first");
        assertThat(text(last(), "after")).contains("second");
        Buyer.sell(SHOP, "AUDIT-2", 1_000, 10);
        Buyer ann = Buyer.signIn(SHOP, "ann.audited@example.com");
        ann.put("AUDIT-2", 1);
        String order = text(TestShop.json(ann.order("k", "approve")), "id");
        SHOP.send("POST", "/api/v1/admin/orders/" + order + "/pack", "", Buyer.OPERATOR);
        assertThat(text(last(), "before")).isEqualTo("{\"state\":\"paid\"}");
        assertThat(text(last(), "after")).isEqualTo("{\"state\":\"packed\"}");
        SHOP.post("/api/v1/admin/credits", """
                {"customerId": "%s", "amount": {"amount": 500, "currency": "GBP"}, "reason": "late"}""".formatted(ann.id()), Buyer.OPERATOR);
        assertThat(text(last(), "after")).contains("500").contains("late");
    }

    @Test
    void whoIsNoOperatorLeavesNothingInTheAuditAndReadsNothingOfIt() {
        put(STOCK, "{\"onHand\": 7}");
        JsonNode before = last();
        Buyer bob = Buyer.signIn(SHOP, "bob.audited@example.com");
        bob.send("PUT", STOCK, "{\"onHand\": 1}");
        SHOP.send("PUT", STOCK, "{\"onHand\": 1}", "Content-Type", "application/json");
        assertThat(last().get("number").getNumberValue())
                .isEqualTo(before.get("number").getNumberValue());
        assertThat(bob.get("/api/v1/admin/audit").statusCode()).isEqualTo(403);
        assertThat(SHOP.get("/api/v1/admin/audit").statusCode()).isEqualTo(401);
        assertThat(SHOP.send("DELETE", "/api/v1/admin/audit", "", Buyer.OPERATOR)
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void nothingIsChangedThatCannotBeWrittenDown() {
        try (RedisProcess redis = RedisProcess.standalone();
                TestShop shop = new TestShop(Map.of(
                        "stoa.profile", "inmemory",
                        "stoa.backends.event", "redis",
                        "stoa.redis-url", "redis://127.0.0.1:" + redis.port()))) {
            put(shop, STOCK, "{\"onHand\": 1}");
            redis.kill();
            HttpResponse<String> refused = put(shop, STOCK, "{\"onHand\": 2}");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(shop.get(STOCK, Buyer.OPERATOR).body()).contains("\"onHand\":1");
        }
    }

    private static HttpResponse<String> put(String path, String body) {
        return put(SHOP, path, body);
    }

    private static HttpResponse<String> put(TestShop shop, String path, String body) {
        return shop.send(
                "PUT",
                path,
                body,
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json");
    }

    private static JsonNode audit(String query) {
        HttpResponse<String> answer = SHOP.get("/api/v1/admin/audit" + query, Buyer.OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestShop.json(answer);
    }

    private static JsonNode last() {
        return audit("?limit=1").get("data").get(0);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).getStringValue();
    }

    private List<Map<String, String>> written() {
        return lines.list.stream()
                .map(event -> event.getKeyValuePairs().stream()
                        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value))))
                .toList();
    }
}
