package dev.stoa.bootstrap.web;

import dev.stoa.application.order.Takings;
import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.order.Buyer;
import dev.stoa.web.console.Sampler;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
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
            List<JsonNode> all = awaitQueues(shop, sampler);
            for (String figure : List.of("orders", "revenue", "requests", "p95")) {
                assertThat(all)
                        .as(figure)
                        .anySatisfy(each -> assertThat(number(each, figure)).isPositive());
            }
            assertThat(number(all.getLast(), "deadLetters")).isZero();
            long at = all.getLast().get("at").getLongValue();
            assertThat(figures(shop, at))
                    .allSatisfy(
                            later -> assertThat(later.get("at").getLongValue()).isGreaterThan(at));
            assertThat(shop.get("/console/figures").statusCode()).isEqualTo(401);
        }
    }

    private static List<JsonNode> figures(TestShop shop, long after) {
        JsonNode all = TestShop.json(shop.get("/console/figures?after=" + after, OPERATOR));
        return StreamSupport.stream(all.values().spliterator(), false).toList();
    }

    /// Not known is less than any.
    private static double number(JsonNode figures, String name) {
        JsonNode value = figures.get(name);
        return value.isNull() ? -1 : value.getDoubleValue();
    }

    /// All figures, of which the last has queues: a reading has none where the store did not count them in time, as
    /// on a busy machine.
    private static List<JsonNode> awaitQueues(TestShop shop, Sampler sampler) {
        long end = System.nanoTime() + PATIENCE;
        List<JsonNode> all;
        do {
            LockSupport.parkNanos(50_000_000);
            sampler.sample();
            all = figures(shop, 0);
        } while (all.getLast().get("deadLetters").isNull() && System.nanoTime() < end);
        return all;
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
