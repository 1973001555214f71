package dev.stoa.bootstrap.audit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import dev.stoa.servers.RedisProcess;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
    private static final String[] OPERATOR = {
        "Authorization", "Bearer " + TestShop.OPERATOR_KEY, "Content-Type", "application/json"
    };
    private static final String STOCK = "/api/v1/admin/stock/AUDITED";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @BeforeEach
    void listen() {
        lines.list = new CopyOnWriteArrayList<>();
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
        SHOP.get(STOCK, OPERATOR);
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

    /// Browsers name where a form comes from, and that takes another way through the filters.
    @Test
    void whatCustomersMayDoIsNotWrittenDownFromABrowserEither() {
        Buyer ann = Buyer.signIn(SHOP, "browsing@example.com");
        HttpResponse<String> opened = ann.send(
                "POST",
                "/api/v1/carts",
                "{}",
                "Origin",
                "http://localhost:" + SHOP.server().port());
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(written("/api/v1/carts")).isEmpty();
    }

    @Test
    void theAuditTellsNewestFirstWhatWasChangedHow() {
        put("/api/v1/admin/stock/AUDIT-1", "{\"onHand\": 3}");
        put("/api/v1/admin/stock/AUDIT-1", "{\"onHand\": 5}");
        SHOP.send("DELETE", "/api/v1/admin/cache?pattern=none:*", "", OPERATOR);
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
        SHOP.send("DELETE", flag, "", OPERATOR);
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
        SHOP.send("POST", "/api/v1/admin/orders/" + order + "/pack", "", OPERATOR);
        assertThat(text(last(), "before")).isEqualTo("{\"state\":\"paid\"}");
        assertThat(text(last(), "after")).isEqualTo("{\"state\":\"packed\"}");
        SHOP.post("/api/v1/admin/credits", """
                {"customerId": "%s", "amount": {"amount": 500, "currency": "GBP"}, "reason": "late"}""".formatted(ann.id()), OPERATOR);
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
        assertThat(SHOP.send("DELETE", "/api/v1/admin/audit", "", OPERATOR).statusCode())
                .isEqualTo(405);
    }

    @Test
    void anAnswerThatIsGivenAgainIsMarkedSo() {
        String body = """
                {"customerId": "cus_0", "amount": {"amount": 500, "currency": "GBP"}, "reason": "late"}""";
        for (String replayed : List.of("false", "true")) {
            SHOP.post(
                    "/api/v1/admin/credits",
                    body,
                    "Authorization",
                    "Bearer " + TestShop.OPERATOR_KEY,
                    "Idempotency-Key",
                    "audited-once");
            assertThat(last().get("replayed").getBooleanValue())
                    .as(last().toString())
                    .isEqualTo(Boolean.parseBoolean(replayed));
        }
    }

    @Test
    void ofAWebhooksAddressTheHostAloneIsThere() {
        String url = "https://127.0.0.1:1/hidden-1?token=hidden-2";
        HttpResponse<String> added = SHOP.post(
                "/api/v1/admin/webhooks", "{\"url\": \"%s\", \"types\": [\"order.*\"]}".formatted(url), OPERATOR);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(text(last(), "after"))
                .contains("\"https://127.0.0.1:1/***\"")
                .doesNotContain("hidden");
    }

    @Test
    void aProductsPriceIsThereAsItWasAndAsItIs() {
        HttpResponse<String> made = SHOP.post("/api/v1/admin/products", """
                {"sku": "AUDIT-3", "name": "Lamp", "price": {"amount": 1900, "currency": "GBP"}}""", OPERATOR);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String path = "/api/v1/admin/products/" + text(TestShop.json(made), "id");
        HttpResponse<String> changed = SHOP.send(
                "PUT",
                path,
                """
                {"name": "Lamp", "price": {"amount": 2100, "currency": "GBP"}}""",
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json",
                "If-Match",
                made.headers().firstValue("ETag").orElseThrow());
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(text(last(), "before")).isEqualTo(made.body());
        assertThat(text(last(), "after")).isEqualTo(changed.body());
    }

    @Test
    void whereAGroupWasAndIsPutIsThere() {
        JsonNode topic = TestShop.json(SHOP.get("/api/v1/admin/events/topics", OPERATOR))
                .get("data")
                .get(0);
        String groups = "/api/v1/admin/events/topics/" + text(topic, "name") + "/groups";
        JsonNode group = TestShop.json(SHOP.get(groups, OPERATOR)).get("data").get(0);
        SHOP.post(groups + "/" + text(group, "name") + "/seek", "{\"position\": 0}", OPERATOR);
        assertThat(text(last(), "before")).contains("\"acknowledged\"");
        assertThat(text(last(), "after")).isEqualTo("{\"position\":0}");
    }

    @Test
    void theDeadLettersThatWereRetriedByTheirIdsAreNamed() {
        SHOP.post("/api/v1/admin/queues/webhook/dead/retry", "{\"ids\": [\"nobody\"]}", OPERATOR);
        assertThat(text(last(), "after")).isEqualTo("{\"ids\":[]}");
    }

    @Test
    void nothingIsChangedThatCannotBeWrittenDown() {
        refusesWithTheLog(RedisProcess::kill);
    }

    @Test
    void nothingIsChangedWhileTheLogIsFull() {
        refusesWithTheLog(redis -> redis.send("CONFIG SET maxmemory 1"));
    }

    private static void refusesWithTheLog(Consumer<RedisProcess> fault) {
        try (RedisProcess redis = RedisProcess.standalone();
                TestShop shop = new TestShop(Map.of(
                        "stoa.profile", "inmemory",
                        "stoa.backends.event", "redis",
                        "stoa.redis-url", "redis://127.0.0.1:" + redis.port()))) {
            put(shop, STOCK, "{\"onHand\": 1}");
            fault.accept(redis);
            HttpResponse<String> refused = put(shop, STOCK, "{\"onHand\": 2}");
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(shop.get(STOCK, OPERATOR).body()).contains("\"onHand\":1");
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
        HttpResponse<String> answer = SHOP.get("/api/v1/admin/audit" + query, OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestShop.json(answer);
    }

    private static JsonNode last() {
        return audit("?limit=1").get("data").get(0);
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).getStringValue();
    }

    /// Other shops of this process write to the same log.
    private List<Map<String, String>> written() {
        return written(STOCK);
    }

    private List<Map<String, String>> written(String path) {
        return lines.list.stream()
                .map(event -> event.getKeyValuePairs().stream()
                        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value))))
                .filter(line -> line.getOrDefault("what", "").endsWith(path))
                .toList();
    }
}
