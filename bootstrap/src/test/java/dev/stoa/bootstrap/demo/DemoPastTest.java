package dev.stoa.bootstrap.demo;

import dev.stoa.application.order.OrderMails;
import dev.stoa.application.order.OrderNews;
import dev.stoa.application.order.OrderRelay;
import dev.stoa.application.order.Takings;
import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.Event;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Orders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class DemoPastTest {

    /// In which nobody works: soon after the opening the order whose payment is unknown would be paid.
    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on", "stoa.workers", "off"));

    private final Instant open = Instant.now();

    @AfterAll
    void close() {
        shop.close();
    }

    private List<Order> in(OrderState state) {
        return in(shop, state);
    }

    private static List<Order> in(TestShop shop, OrderState state) {
        return shop.part(Orders.class)
                .in(state, PageRequest.first(PageRequest.MAX_LIMIT))
                .items();
    }

    private static boolean isPaid(Order order) {
        return order.history().stream().anyMatch(move -> move.to() == OrderState.PAID);
    }

    @Test
    void thereAreOrdersInEveryState() {
        assertThat(OrderState.values())
                .allSatisfy(state -> assertThat(in(state)).isNotEmpty());
        assertThat(in(OrderState.DELIVERED)).hasSizeGreaterThan(20);
    }

    @Test
    void theyWerePlacedAndMovedBeforeTheOpening() {
        List<Order> all = Stream.of(OrderState.values())
                .flatMap(state -> in(state).stream())
                .toList();
        assertThat(all).hasSizeBetween(50, 130);
        assertThat(all)
                .allSatisfy(order -> assertThat(order.history())
                        .extracting(move -> move.at())
                        .isSorted()
                        .allMatch(open::isAfter));
        assertThat(all.stream()
                        .map(order -> order.history().getFirst().at().truncatedTo(ChronoUnit.DAYS))
                        .distinct()
                        .count())
                .isGreaterThan(13);
    }

    @Test
    void takingsAreThoseOfTheOrders() {
        try (TestShop working = new TestShop(Map.of("stoa.demo-data", "on"))) {
            Takings takings = working.part(Takings.class);
            while (!areOf(takings.read(CurrencyUnit.GBP), paid(working))) {
                LockSupport.parkNanos(5_000_000);
            }
            assertThat(takings.read(CurrencyUnit.GBP).orders()).isGreaterThan(20);
        }
    }

    private static List<Order> paid(TestShop shop) {
        return Stream.of(OrderState.values())
                .flatMap(state -> in(shop, state).stream())
                .filter(DemoPastTest::isPaid)
                .toList();
    }

    private static boolean areOf(Takings.Taken taken, List<Order> paid) {
        return taken.orders() == paid.size()
                && taken.revenue()
                        .isEqual(Money.total(paid.stream()
                                .map(order -> order.bill().totals().total())
                                .toList()));
    }

    @Test
    void theLogHasEachMoveAtItsTime() {
        List<Event> events = shop.part(EventLog.class).read(OrderRelay.TOPIC, 0, EventLog.BATCH);
        assertThat(events).hasSizeGreaterThan(200);
        assertThat(events).extracting(Event::at).isSorted();
        assertThat(events.getFirst().at()).isBefore(open.minus(Duration.ofDays(12)));
    }

    @Test
    void nobodyIsWrittenToAgain() {
        assertThat(shop.part(ConsumerGroups.class).groups(OrderRelay.TOPIC))
                .filteredOn(group -> List.of(OrderMails.GROUP, OrderNews.GROUP).contains(group.group()))
                .hasSize(2)
                .allSatisfy(group -> assertThat(group.lag()).isZero());
    }

    /// It would say that everything is of today, and once more at each start.
    @Test
    void aLogWithAClockOfItsOwnIsToldOfNoPast() {
        Map<String, Object> settings = new HashMap<>(Stores.fresh());
        settings.put("stoa.profile", "inmemory");
        settings.put("stoa.backends-event", "redis");
        settings.put("stoa.demo-data", "on");
        try (TestShop other = new TestShop(settings)) {
            assertThat(OrderState.values())
                    .allSatisfy(state -> assertThat(in(other, state)).isEmpty());
        }
    }

    @Test
    void theShelvesAreFullAgain() {
        Map<Sku, Long> delivered = new DemoFile("products.csv")
                .rows().stream()
                        .collect(Collectors.toMap(
                                row -> new Sku(row.getField("sku")), row -> Long.parseLong(row.getField("stock"))));
        assertThat(shop.part(Inventory.class).stock(List.copyOf(delivered.keySet())))
                .hasSize(200)
                .allSatisfy((sku, stock) -> assertThat(stock.onHand()).isEqualTo(delivered.get(sku)));
    }

    @Test
    void theOpeningIsNow() {
        assertThat(shop.part(DemoTime.class).instant()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        int orders = in(OrderState.DELIVERED).size();
        shop.part(DemoPast.class).live();
        assertThat(in(OrderState.DELIVERED)).hasSize(orders);
    }
}
