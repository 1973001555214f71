package dev.stoa.bootstrap.shopper;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.ShopClient;
import dev.stoa.bootstrap.config.Demo;
import dev.stoa.inmemory.InMemoryAdapters;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// Simulated people in a running shop, whose limits hold, without the rests they take.
class ShopLifeTest {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};
    private static final Map<String, Object> DEMO =
            Map.of("stoa.demo-data", "on", "stoa.limits", "on", "stoa.http-proxies", "127.0.0.1,::1");

    private static JsonNode json(TestShop shop, String path) {
        HttpResponse<String> answer = shop.get("/api/v1" + path, OPERATOR);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return TestShop.json(answer);
    }

    /// Until there is something in a list.
    private static void await(TestShop shop, String list) {
        while (json(shop, list).get("data").size() == 0) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static List<String> ordersThatAre(TestShop shop, String state) {
        List<String> ids = new ArrayList<>();
        json(shop, "/admin/orders?limit=100&state=" + state)
                .get("data")
                .values()
                .forEach(order -> ids.add(order.get("id").getStringValue()));
        return ids;
    }

    private static void walk(ShopClient client, Goods goods, int visits) throws InterruptedException {
        for (int number = 0; number < 2; number++) {
            Habits habits = new Habits(new SplittableRandom(number), goods, Shopper.PEOPLE);
            Shopper shopper = new Shopper(number, client, habits, rest -> {});
            for (int i = 0; i < visits; i++) {
                shopper.visit();
            }
        }
    }

    @Test
    @Timeout(120)
    void shoppersAndStaffMakeEveryPlotMove() throws InterruptedException {
        try (TestShop shop = new TestShop(DEMO)) {
            ShopClient client = ShopClient.of(shop.server().url());
            Goods goods = Goods.of(client);
            assertThat(goods.items()).hasSize(200);
            walk(client, goods, 60);

            List<String> paid = ordersThatAre(shop, "paid");
            assertThat(paid).isNotEmpty();
            assertThat(ordersThatAre(shop, "cancelled")).isNotEmpty();
            assertThat(json(shop, "/admin/sessions/count").get("live").getIntValue())
                    .isGreaterThan(5);
            assertThat(json(shop, "/offers/trending").get("data").size()).isPositive();
            await(shop, "/leaderboards/customers");
            assertThat(shop.get("/metrics").body())
                    .containsPattern("http_server_requests_seconds_count.*status=\"429\"");

            serve(shop, client.as(TestShop.OPERATOR_KEY), goods);
            assertThat(ordersThatAre(shop, "paid"))
                    .as("the shop itself may find one to be paid meanwhile")
                    .doesNotContainAnyElementsOf(paid);
            assertThat(ordersThatAre(shop, "delivered")).isNotEmpty();
        }
    }

    /// Three rounds take an order from paid to delivered, and the twelfth fills the shelves.
    private static void serve(TestShop shop, ShopClient operator, Goods goods) {
        shop.send("PUT", "/api/v1/admin/stock/LMP-001", "{\"onHand\": 0}", json());
        Staff staff = new Staff(
                operator, goods, () -> InstantSource.system().instant().plus(Duration.ofHours(1)));
        IntStream.range(0, 12).forEach(round -> staff.work());
        assertThat(json(shop, "/admin/stock/LMP-001").get("onHand").getIntValue())
                .isEqualTo(34);
    }

    private static String[] json() {
        return new String[] {OPERATOR[0], OPERATOR[1], "Content-Type", "application/json"};
    }

    @Test
    @Timeout(60)
    void whoHasMovedLeavesDeadLetters() throws InterruptedException {
        try (TestShop shop = new TestShop(DEMO)) {
            Customer moved =
                    new Customer(Person.of(39), ShopClient.of(shop.server().url()));
            moved.take(new Step.SignIn(0));
            String dead = "/admin/queues/message/dead";
            await(shop, dead);
            assertThat(json(shop, dead)
                            .get("data")
                            .get(0)
                            .get("failure")
                            .get("kind")
                            .getStringValue())
                    .isEqualTo("rejected passcode");
            assertThat(json(shop, "/admin/sessions/count").get("live").getIntValue())
                    .isEqualTo(1);
        }
    }

    @Test
    @Timeout(60)
    void aShopThatIsAwayAtTheOpeningHasItsPeopleLater() {
        AtomicBoolean waited = new AtomicBoolean();
        try (TestShop shop = new TestShop(DEMO)) {
            InMemoryAdapters memory = shop.part(InMemoryAdapters.class);
            memory.goDown();
            Pace pace = rest -> {
                if (rest.equals(Crowd.AFTER_TROUBLE)) {
                    waited.set(true);
                    memory.comeBack();
                }
                Pace.REAL.rest(Duration.ofMillis(1));
            };
            try (Crowd crowd = new Crowd(shop.server().url(), TestShop.OPERATOR_KEY, new Demo(true, 1, 1), pace)) {
                crowd.come();
                while (!waited.get()
                        || json(shop, "/admin/audience").get("online").getIntValue() == 0) {
                    LockSupport.parkNanos(5_000_000);
                }
            }
        }
        assertThat(waited).isTrue();
    }

    @Test
    @Timeout(60)
    void theCrowdComesByItselfAndLeavesAtOnce() {
        long start;
        try (TestShop shop =
                new TestShop(Map.of("stoa.demo-data", "on", "stoa.demo-shoppers", 2, "stoa.limits", "on"))) {
            while (json(shop, "/admin/audience").get("online").getIntValue() == 0) {
                LockSupport.parkNanos(50_000_000);
            }
            start = System.nanoTime();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
