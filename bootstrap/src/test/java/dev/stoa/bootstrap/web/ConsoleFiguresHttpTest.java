package dev.stoa.bootstrap.web;

import dev.stoa.application.order.Takings;
import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import dev.stoa.web.console.Sampler;
import io.micronaut.json.tree.JsonNode;
import java.util.concurrent.locks.LockSupport;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What the overview is drawn of.
class ConsoleFiguresHttpTest {

    private static final String[] OPERATOR = {"Authorization", "Bearer " + TestShop.OPERATOR_KEY};
    private static final long PATIENCE = 20_000_000_000L;

    @ParameterizedTest
    @ValueSource(strings = {"inmemory", "redis-postgres", "postgres"})
    void whatIsPaidAndAskedMovesTheFigures(String profile) {
        try (TestShop shop = new TestShop(Stores.of(profile))) {
            Sampler sampler = shop.part(Sampler.class);
            sampler.sample();
            Buyer.sell(shop, "LAMP", 1_000, 5);
            Buyer ann = Buyer.signIn(shop, "ann@example.com");
            ann.put("LAMP", 2);
            assertThat(ann.order("first", "approve").statusCode()).isEqualTo(201);
            awaitTakings(shop);
            JsonNode latest = awaitQueues(shop, sampler);
            assertThat(latest.get("orders").getDoubleValue()).isPositive();
            assertThat(latest.get("revenue").getDoubleValue()).isPositive();
            assertThat(latest.get("requests").getDoubleValue()).isPositive();
            assertThat(latest.get("p95").getDoubleValue()).isPositive();
            assertThat(latest.get("deadLetters").getDoubleValue()).isZero();
            long at = latest.get("at").getLongValue();
            assertThat(TestShop.json(shop.get("/console/figures?after=" + at, OPERATOR))
                            .size())
                    .isLessThanOrEqualTo(1);
            assertThat(shop.get("/console/figures").statusCode()).isEqualTo(401);
        }
    }

    /// A reading has no queues where the store did not count them in time, as on a busy machine.
    private static JsonNode awaitQueues(TestShop shop, Sampler sampler) {
        long end = System.nanoTime() + PATIENCE;
        JsonNode latest;
        do {
            sampler.sample();
            JsonNode all = TestShop.json(shop.get("/console/figures", OPERATOR));
            latest = all.get(all.size() - 1);
        } while (latest.get("deadLetters").isNull() && System.nanoTime() < end);
        return latest;
    }

    /// The order has its way to go: outbox, log, group, counters.
    private static void awaitTakings(TestShop shop) {
        Takings takings = shop.part(Takings.class);
        long end = System.nanoTime() + PATIENCE;
        while (takings.read(CurrencyUnit.GBP).revenueToday().isZero() && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
        }
        Money paid = takings.read(CurrencyUnit.GBP).revenueToday();
        assertThat(paid).isIn(Money.parse("GBP 24.95"), Money.parse("GBP 20.00"));
    }
}
