package dev.stoa.bootstrap.event;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.event.NewEvent;
import dev.stoa.domain.event.Topic;
import dev.stoa.domain.webhook.WebhookId;
import dev.stoa.domain.webhook.Webhooks;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class WebhooksHttpTest {

    private static final String[] OPERATOR = {
        "Authorization", "Bearer " + TestShop.OPERATOR_KEY, "Content-Type", "application/json"
    };
    private static final String PATH = "/api/v1/admin/webhooks";
    private static final String EVENTS = "/api/v1/admin/events/topics/orders";
    private static final Topic CARTS = new Topic("carts");
    private static final Topic ORDERS = new Topic("orders");

    /// Nobody listens there.
    private static final String BODY = "{\"url\": \"https://127.0.0.1:1/hooks\", \"types\": [\"order.*\"]}";

    @AutoClose
    private final TestShop shop = new TestShop();

    private static JsonNode ok(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return TestShop.json(answer);
    }

    private JsonNode added() {
        return ok(shop.send("POST", PATH, BODY, OPERATOR), 201);
    }

    private static String id(JsonNode issued) {
        return issued.get("webhook").get("id").getStringValue();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void subscribe(String url, String type) {
        ok(shop.send("POST", PATH, "{\"url\": \"%s\", \"types\": [\"%s\"]}".formatted(url, type), OPERATOR), 201);
    }

    private void append(String type) {
        append(ORDERS, type);
    }

    private void append(Topic topic, String type) {
        shop.part(EventLog.class).append(topic, List.of(new NewEvent("ord_1", type, "{}", OptionalLong.empty())));
    }

    private boolean isHandled() {
        return shop.part(ConsumerGroups.class).groups(ORDERS).stream()
                .anyMatch(group -> group.group().value().equals("webhooks") && group.lag() == 0);
    }

    @Test
    void aSecretIsShownOnceAndKeptSealed() {
        JsonNode issued = added();
        assertThat(issued.get("secret").getStringValue()).startsWith("whsec_");
        assertThat(shop.get(PATH + "/" + id(issued), OPERATOR).body()).doesNotContain("whsec_");
        assertThat(shop.get(PATH, OPERATOR).body()).doesNotContain("whsec_");
        assertThat(shop.part(Webhooks.class)
                        .find(new WebhookId(id(issued)))
                        .orElseThrow()
                        .secrets())
                .noneMatch(secret -> secret.value().contains("whsec_"));
    }

    @Test
    void aNewSecretSignsBesideTheOldOneUntilThatIsEnded() {
        JsonNode issued = added();
        String path = PATH + "/" + id(issued) + "/secret";
        assertThat(shop.send("POST", path, "", OPERATOR).statusCode()).isEqualTo(428);
        String[] first = {OPERATOR[0], OPERATOR[1], "If-Match", "\"1\""};
        String[] second = {OPERATOR[0], OPERATOR[1], "If-Match", "\"2\""};
        JsonNode rotated = ok(shop.send("POST", path, "", first), 200);
        assertThat(rotated.get("secret").getStringValue())
                .isNotEqualTo(issued.get("secret").getStringValue());
        assertThat(rotated.get("webhook").get("secrets").getIntValue()).isEqualTo(2);
        assertThat(shop.send("POST", path, "", first).statusCode()).isEqualTo(412);
        assertThat(ok(shop.send("DELETE", path + "/previous", "", second), 200)
                        .get("secrets")
                        .getIntValue())
                .isEqualTo(1);
    }

    @Test
    void anEventBecomesADeliveryThatIsTriedAgainWhenNobodyAnswers() {
        String id = id(added());
        append("order.paid");
        append("cart.left");
        String jobs = "/api/v1/admin/queues/webhook/jobs?state=delayed";
        await(() -> ok(shop.get(jobs, OPERATOR), 200).get("data").size() == 1);
        JsonNode job = ok(shop.get(jobs, OPERATOR), 200).get("data").get(0);
        assertThat(job.get("id").getStringValue()).startsWith(id + ":orders:evt_");
        assertThat(job.get("attempts").getIntValue()).isEqualTo(1);
        assertThat(job.get("failure").get("kind").getStringValue()).isEqualTo("no answer");
    }

    @Test
    void aSubscriberIsToldOfAbandonedCarts() {
        try (Subscriber subscriber = new Subscriber()) {
            subscribe(subscriber.url("/in"), "cart.abandoned");
            append("order.paid");
            append(CARTS, "cart.abandoned");
            await(() -> !subscriber.told.isEmpty());
            assertThat(subscriber.told)
                    .singleElement()
                    .satisfies(told -> assertThat(told.body()).contains("\"type\":\"cart.abandoned\""));
        }
        assertThat(ok(shop.get("/api/v1/admin/events/topics", OPERATOR), 200)
                        .get("data")
                        .values())
                .extracting(topic -> topic.get("name").getStringValue())
                .containsExactly("carts", "orders");
    }

    @Test
    void aSubscriberWhoNeverAnswersHoldsUpNobodyElse() {
        try (Subscriber subscriber = new Subscriber()) {
            subscribe(subscriber.url("/hangs"), "order.paid");
            subscribe(subscriber.url("/in"), "order.*");
            long before = System.nanoTime();
            for (int n = 0; n < 200; n++) {
                append("order.paid");
            }
            await(() -> subscriber.told.size() == 200);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(subscriber.hanging).hasSizeLessThan(20);
        }
    }

    @Test
    void aProcessWithoutWorkersHandlesNoEvents() throws ExecutionException, InterruptedException {
        assertThat(consumers("on")).isNotEmpty();
        assertThat(consumers("off")).isEmpty();
    }

    /// The threads of a shop that is opened in a group of its own: other shops of this process come and go.
    private static List<Thread> consumers(String workers) throws ExecutionException, InterruptedException {
        ThreadGroup own = new ThreadGroup("shop");
        FutureTask<List<Thread>> visit = new FutureTask<>(() -> {
            try (TestShop shop = new TestShop(Map.of("stoa.workers", workers))) {
                assertThat(shop.get("/health/live").statusCode()).isEqualTo(200);
                return Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> own.equals(thread.getThreadGroup())
                                && thread.getName().startsWith("events-"))
                        .toList();
            }
        });
        new Thread(own, visit).start();
        return visit.get();
    }

    @Test
    void productionTakesNoAddressInside() {
        try (TestShop outside = new TestShop(Map.of(
                "stoa.environment",
                "production",
                "stoa.pepper",
                "a-pepper-for-tests",
                "stoa.allow-inmemory",
                "all",
                "stoa.limits",
                "on"))) {
            for (String url :
                    List.of("https://127.0.0.1/a", "https://10.0.0.1/", "https://[fd00::1]/", "https://localhost")) {
                HttpResponse<String> refused = outside.send(
                        "POST", PATH, "{\"url\": \"%s\", \"types\": [\"order.*\"]}".formatted(url), OPERATOR);
                assertThat(refused.statusCode()).as(url).isEqualTo(400);
                assertThat(refused.body()).contains("public internet");
            }
        }
    }

    @Test
    void groupsAreMovedBackAndSkipForward() {
        append("order.placed");
        append("order.placed");
        await(this::isHandled);
        String seek = EVENTS + "/groups/webhooks/seek";
        assertThat(shop.send("POST", seek, "{\"position\": 0}", OPERATOR).statusCode())
                .isEqualTo(204);
        assertThat(shop.send("POST", seek, "{\"position\": 99}", OPERATOR).statusCode())
                .isEqualTo(400);
        assertThat(shop.send("POST", EVENTS + "/groups/nobody/seek", "{\"position\": 0}", OPERATOR)
                        .statusCode())
                .isEqualTo(404);
        assertThat(shop.get("/api/v1/admin/events/topics/nothing", OPERATOR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLogIsReadPageByPage() {
        for (int n = 0; n < 5; n++) {
            append("order.packed");
        }
        JsonNode page = ok(shop.get(EVENTS + "?after=1&limit=2", OPERATOR), 200);
        assertThat(page.get("data").values())
                .extracting(event -> event.get("position").getIntValue())
                .containsExactly(2, 3);
        String next =
                EVENTS + "?after=1&limit=2&cursor=" + page.get("nextCursor").getStringValue();
        assertThat(ok(shop.get(next, OPERATOR), 200).get("data").values())
                .extracting(event -> event.get("position").getIntValue())
                .containsExactly(4, 5);
    }

    @Test
    void aTypeThatNoEventWillEverHaveIsRefusedNamingThoseThereAre() {
        HttpResponse<String> refused = shop.send("POST", PATH, BODY.replace("order.*", "nope"), OPERATOR);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("nope", "order.placed", "cart.abandoned");
    }

    @Test
    void onlyHttpsIsTakenAndOnlyOperatorsMayLook() {
        String plain = BODY.replace("https://127.0.0.1", "http://hooks.example");
        assertThat(shop.send("POST", PATH, plain, OPERATOR).statusCode()).isEqualTo(400);
        assertThat(shop.get(PATH).statusCode()).isEqualTo(401);
        assertThat(shop.get(EVENTS).statusCode()).isEqualTo(401);
    }
}
