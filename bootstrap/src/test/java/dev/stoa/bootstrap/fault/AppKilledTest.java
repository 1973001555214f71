package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.Answer;
import dev.stoa.bootstrap.client.ClientException;
import dev.stoa.bootstrap.client.ShopClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A shop that is killed while it sells has kept every order it has told a customer of, and none twice.
class AppKilledTest {

    private static final int BUYERS = 4;
    private static final int ENOUGH = 40;
    private static final int ON_HAND = 10_000;

    /// A customer who orders one lamp after the other until the shop is gone.
    private record Buyer(ShopClient shop, String cart, Map<String, String> ordersByKey) {

        static Buyer signIn(ShopClient anyone, int number) {
            String email = "buyer%d@example.com".formatted(number);
            String challenge = anyone.post("/api/v1/otp", Map.of("recipient", email, "purpose", "login"))
                    .orFail("ask for a passcode")
                    .text("challengeId");
            Answer messages = anyone.get("/api/v1/dev/outbox?to=" + ShopClient.encode(email));
            while (messages.body().size() == 0) {
                messages = anyone.get("/api/v1/dev/outbox?to=" + ShopClient.encode(email));
            }
            String code = messages.body().get(0).get("code").getStringValue();
            ShopClient shop = anyone.as(anyone.post("/api/v1/sessions", Map.of("challengeId", challenge, "code", code))
                    .orFail("sign in")
                    .text("token"));
            String cart =
                    shop.post("/api/v1/carts", Map.of()).orFail("open a cart").text("id");
            return new Buyer(shop, cart, new LinkedHashMap<>());
        }

        void orderUntilTheShopIsGone(AtomicInteger acknowledged) {
            try {
                for (int n = 0; n < ON_HAND / BUYERS; n++) {
                    shop.put("/api/v1/carts/" + cart + "/lines/LAMP", Map.of("quantity", 1))
                            .orFail("fill the cart");
                    Answer order = order("order-" + n);
                    ordersByKey.put("order-" + n, order.orFail("order").text("id"));
                    acknowledged.incrementAndGet();
                }
            } catch (ClientException gone) {
                assertThat(gone).hasMessageContaining("no shop answers");
            }
        }

        Answer order(String key) {
            return shop.postOnce(
                    "/api/v1/orders",
                    key,
                    new java.util.TreeMap<>(Map.of(
                            "cartId", cart,
                            "payment", new java.util.TreeMap<>(Map.of("method", "test", "token", "approve")),
                            "shipTo",
                                    new java.util.TreeMap<>(Map.of(
                                            "name",
                                            "Ann",
                                            "line1",
                                            "1 High Street",
                                            "city",
                                            "Leeds",
                                            "postcode",
                                            "LS1 1AA",
                                            "country",
                                            "GB")))));
        }

        /// Every order this customer has.
        List<String> orders() {
            java.util.ArrayList<String> ids = new java.util.ArrayList<>();
            String next = "/api/v1/orders?limit=100";
            while (!next.isEmpty()) {
                Answer page = shop.get(next).orFail("list orders");
                page.body()
                        .get("data")
                        .values()
                        .forEach(order -> ids.add(order.get("id").getStringValue()));
                var cursor = page.body().get("nextCursor");
                next = cursor == null || cursor.isNull()
                        ? ""
                        : "/api/v1/orders?limit=100&cursor=" + ShopClient.encode(cursor.getStringValue());
            }
            return ids;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis-postgres", "postgres"})
    void everyAcknowledgedOrderIsThereOnceAfterTheShopWasKilled(String profile, @TempDir Path folder) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", profile);
        try (ShopProcess process = new ShopProcess(settings, folder)) {
            sell(process.client().as(TestShop.OPERATOR_KEY));
            List<Buyer> buyers = IntStream.range(0, BUYERS)
                    .mapToObj(n -> Buyer.signIn(process.client(), n))
                    .toList();
            killInTheMiddle(process, buyers);
            process.start();
            long sold = 0;
            for (Buyer buyer : buyers) {
                List<String> orders = buyer.orders();
                assertThat(orders)
                        .doesNotHaveDuplicates()
                        .containsAll(buyer.ordersByKey().values())
                        .hasSizeBetween(
                                buyer.ordersByKey().size(), buyer.ordersByKey().size() + 1);
                buyer.ordersByKey()
                        .forEach((key, id) -> assertThat(
                                        buyer.order(key).orFail("repeat " + key).text("id"))
                                .isEqualTo(id));
                assertThat(buyer.orders()).isEqualTo(orders);
                sold += orders.size();
            }
            Answer stock = process.client().as(TestShop.OPERATOR_KEY).get("/api/v1/admin/stock/LAMP");
            assertThat(stock.body().get("available").getLongValue()).isEqualTo(ON_HAND - sold);
        }
    }

    private static void killInTheMiddle(ShopProcess process, List<Buyer> buyers) {
        AtomicInteger acknowledged = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(BUYERS)) {
            List<Future<?>> running = buyers.stream()
                    .<Future<?>>map(buyer -> threads.submit(() -> buyer.orderUntilTheShopIsGone(acknowledged)))
                    .toList();
            while (acknowledged.get() < ENOUGH && running.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            process.kill();
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError("a buyer failed", e.getCause());
        }
        assertThat(acknowledged).hasValueGreaterThanOrEqualTo(ENOUGH);
    }

    private static void sell(ShopClient operator) {
        operator.post(
                        "/api/v1/admin/products",
                        Map.of(
                                "sku", "LAMP",
                                "slug", "lamp",
                                "name", "Lamp",
                                "description", "",
                                "price", Map.of("amount", 1_000, "currency", "GBP")))
                .orFail("create the lamp");
        operator.put("/api/v1/admin/stock/LAMP", Map.of("onHand", ON_HAND)).orFail("stock the lamp");
    }
}
