package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.Answer;
import java.nio.file.Path;
import java.util.HashMap;
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

    @ParameterizedTest
    @ValueSource(strings = {"redis-postgres", "postgres"})
    void everyAcknowledgedOrderIsThereOnceAfterTheShopWasKilled(String profile, @TempDir Path folder) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", profile);
        try (ShopProcess process = new ShopProcess(settings, folder)) {
            RemoteBuyer.sell(process.client().as(TestShop.OPERATOR_KEY), ON_HAND);
            List<RemoteBuyer> buyers = IntStream.range(0, BUYERS)
                    .mapToObj(n -> RemoteBuyer.signIn(process.client(), n))
                    .toList();
            killInTheMiddle(process, buyers);
            process.start();
            long sold = 0;
            for (RemoteBuyer buyer : buyers) {
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

    private static void killInTheMiddle(ShopProcess process, List<RemoteBuyer> buyers) {
        AtomicInteger acknowledged = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(BUYERS)) {
            List<Future<?>> running = buyers.stream()
                    .<Future<?>>map(buyer ->
                            threads.submit(() -> buyer.orderUntilTheShopIsGone(ON_HAND / BUYERS, acknowledged)))
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
}
