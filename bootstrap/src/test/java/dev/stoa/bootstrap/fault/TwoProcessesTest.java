package dev.stoa.bootstrap.fault;

import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.client.Answer;
import dev.stoa.contracts.Races;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Two processes sell from one shelf.
class TwoProcessesTest {

    private static final int CLIENTS = 64;
    private static final int LAST = 500;

    @Test
    void sixtyFourClientsOfTwoProcessesGetExactlyTheLastFiveHundred(@TempDir Path folder) {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", "postgres");
        settings.put("stoa.postgres-pool", 12);
        try (ShopProcess one = new ShopProcess(settings, folder);
                ShopProcess other = new ShopProcess(settings, folder)) {
            RemoteBuyer.sell(one.client().as(TestShop.OPERATOR_KEY), LAST);
            List<RemoteBuyer> buyers = IntStream.range(0, CLIENTS)
                    .mapToObj(n -> RemoteBuyer.signIn((n % 2 == 0 ? one : other).client(), n))
                    .toList();
            List<Integer> bought = Races.race(CLIENTS, n -> buyers.get(n).orderUntilSoldOut());
            assertThat(bought.stream().mapToInt(Integer::intValue).sum()).isEqualTo(LAST);
            Answer stock = other.client().as(TestShop.OPERATOR_KEY).get("/api/v1/admin/stock/LAMP");
            assertThat(stock.body().get("available").getLongValue()).isZero();
        }
    }
}
