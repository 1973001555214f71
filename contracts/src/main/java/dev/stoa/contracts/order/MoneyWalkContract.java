package dev.stoa.contracts.order;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.Scope;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.domain.credit.CreditEntry;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.inventory.StockChange;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Placing;
import dev.stoa.domain.payment.PaymentState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.order.Wish.ANN;
import static dev.stoa.contracts.order.Wish.MUG;
import static dev.stoa.contracts.order.Wish.mugs;
import static dev.stoa.contracts.order.Wish.pence;
import static org.assertj.core.api.Assertions.assertThat;

/// The invariants of the money path after any walk through it: nothing is sold twice, nothing is lost, everything
/// adds up.
public interface MoneyWalkContract {

    /// A fresh backend with no data.
    Backend<MoneyPorts> backend();

    CouponCode TEN_USES = new CouponCode("TEN");
    int ORDERS = 60;
    int STATES = OrderState.values().length;

    @Test
    default void everythingAddsUpAfterARandomWalk() {
        for (long seed = 0; seed < 10; seed++) {
            Backend<MoneyPorts> backend = stocked();
            AtomicLong delivered = new AtomicLong(40);
            Random dice = new Random(seed);
            for (int step = 0; step < 400; step++) {
                step(backend.port(), dice, delivered);
                backend.advance(Duration.ofSeconds(dice.nextInt(60)));
            }
            assertInvariants(backend.port(), delivered.get(), "seed " + seed);
        }
    }

    /// Each line alone is in stock (Medusa #16502).
    @Test
    default void twoLinesOfOneSkuAreCheckedTogether() {
        MoneyPorts ports = stocked().port();
        assertThat(ports.orders().place(mugs("too-many", 25).and(MUG, 25).placement()))
                .isInstanceOf(Placing.OutOfStock.class);
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(40, 0));
        assertThat(ports.orders().place(mugs("all", 20).and(MUG, 20).placement()))
                .isInstanceOf(Placing.Placed.class);
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(40, 40));
    }

    /// Medusa #3556, #3206: orders of the same goods at once were answered with conflicts.
    @Test
    default void ordersOfTheSameGoodsAtOnceAreAllPlaced() {
        MoneyPorts ports = backend().port();
        Sku pen = new Sku("pen");
        ports.inventory().setOnHand(MUG, 160);
        ports.inventory().setOnHand(pen, 160);
        List<Placing> results = Races.race(
                        16,
                        caller -> IntStream.range(0, 10)
                                .mapToObj(i -> "o" + caller + "-" + i)
                                .map(name -> caller % 2 == 0 ? goods(name, MUG, pen) : goods(name, pen, MUG))
                                .map(wish -> ports.orders().place(wish.placement()))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        assertThat(results).hasSize(160).allMatch(Placing.Placed.class::isInstance);
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(160, 160));
        assertThat(ports.stock(pen)).isEqualTo(new Stock(160, 160));
    }

    private static Wish goods(String name, Sku first, Sku second) {
        Wish wish = mugs(name, 1);
        return new Wish(
                name,
                wish.key(),
                wish.cart(),
                wish.customer(),
                List.of(Wish.line(first, 1), Wish.line(second, 1)),
                List.of(),
                0);
    }

    /// Vendure #3508: what was in stock once was sold again when the money came.
    @Test
    default void ofTwoOrdersForOneUnitPaidAfterTheirHoldsOneIsPaid() {
        Backend<MoneyPorts> backend = backend();
        MoneyPorts ports = backend.port();
        ports.inventory().setOnHand(MUG, 1);
        List<String> names = List.of("first", "second");
        for (String name : names) {
            assertThat(ports.orders().place(mugs(name, 1).placement())).isInstanceOf(Placing.Placed.class);
            backend.advance(Wish.HOLD);
        }
        List<Moving> results =
                Races.race(2, i -> ports.orders().move(new OrderId(names.get(i)), OrderState.PAID, Actor.PAYMENT));
        assertThat(results).hasAtLeastOneElementOfType(Moving.Moved.class);
        assertThat(results).hasAtLeastOneElementOfType(Moving.Shortfall.class);
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(0, 0));
    }

    /// Magento inventory #3036: a saleable quantity of -1.
    @Test
    default void neverIsMoreReservedThanThereIs() {
        MoneyPorts ports = backend().port();
        ports.inventory().setOnHand(MUG, 3);
        Races.race(8, caller -> {
            for (int i = 0; i < 30; i++) {
                Wish wish = mugs("o" + caller + "-" + i, 1 + i % 3);
                ports.orders().place(wish.placement());
                Stock stock = ports.stock(MUG);
                assertThat(stock.reserved()).isLessThanOrEqualTo(stock.onHand());
                ports.orders().move(wish.id(), OrderState.CANCELLED, Actor.OPERATOR);
            }
            return true;
        });
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(3, 0));
    }

    @Test
    default void everythingAddsUpAfterARaceOfRandomWalks() {
        for (long seed = 0; seed < 5; seed++) {
            Backend<MoneyPorts> backend = stocked();
            AtomicLong delivered = new AtomicLong(40);
            long first = seed * 100;
            Races.race(8, i -> {
                Random dice = new Random(first + i);
                IntStream.range(0, 200).forEach(step -> step(backend.port(), dice, delivered));
                return true;
            });
            assertInvariants(backend.port(), delivered.get(), "seed " + seed);
        }
    }

    /// 3,200 attempts on 500 units, half of them with a coupon for 200 uses: exactly those are sold and used.
    @Test
    default void aRushSellsEveryUnitAndEveryUseOnce() {
        MoneyPorts ports = backend().port();
        ports.inventory().setOnHand(MUG, 500);
        ports.coupons().create(coupon(200));
        Races.race(16, caller -> {
            for (int i = 0; i < 200; i++) {
                Wish wish = mugs("o" + caller + "-" + i, 1);
                ports.orders().place((i % 2 == 0 ? wish.using(TEN_USES) : wish).placement());
            }
            return true;
        });
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(500, 500));
        assertThat(ports.coupons().find(List.of(TEN_USES)).getFirst().used()).isEqualTo(200);
        assertThat(ports.orderEvents().waiting(1_000)).hasSize(500);
    }

    private static Coupon coupon(long uses) {
        return new Coupon(
                TEN_USES,
                new Discount.Percent(1),
                Optional.empty(),
                Scope.EVERYTHING,
                Optional.empty(),
                Optional.empty(),
                new UseLimits(OptionalLong.of(uses), OptionalLong.empty()),
                true);
    }

    private Backend<MoneyPorts> stocked() {
        Backend<MoneyPorts> backend = backend();
        backend.port().inventory().setOnHand(MUG, 40);
        backend.port().coupons().create(coupon(10));
        backend.port().credits().post(new CreditPosting(ANN, new CreditKey("gift"), pence(1_000), "gift"));
        return backend;
    }

    private static void step(MoneyPorts ports, Random dice, AtomicLong delivered) {
        String name = "o" + dice.nextInt(ORDERS);
        switch (dice.nextInt(4)) {
            case 0, 1 -> ports.orders().place(wish(name, dice).placement());
            case 2 -> {
                OrderState to = List.of(OrderState.values()).get(dice.nextInt(STATES));
                ports.orders().move(new OrderId(name), to, Actor.OPERATOR);
            }
            default -> adjust(ports, dice.nextInt(5) - 2, delivered);
        }
    }

    private static Wish wish(String name, Random dice) {
        Wish wish = mugs(name, 1 + dice.nextInt(5));
        wish = dice.nextBoolean() ? wish.using(TEN_USES) : wish;
        return dice.nextBoolean() ? wish.paying(dice.nextInt(wish.total() + 1)) : wish;
    }

    private static void adjust(MoneyPorts ports, int by, AtomicLong delivered) {
        if (ports.inventory().adjust(MUG, by) instanceof StockChange.Adjusted) {
            delivered.addAndGet(by);
        }
    }

    private static void assertInvariants(MoneyPorts ports, long delivered, String as) {
        List<Order> orders = IntStream.range(0, ORDERS)
                .mapToObj(i -> ports.orders().find(new OrderId("o" + i)))
                .flatMap(Optional::stream)
                .toList();
        List<Order> sold = orders.stream()
                .filter(order ->
                        order.state() != OrderState.PENDING && !order.state().off())
                .toList();
        Stock stock = ports.stock(MUG);
        assertThat(stock.onHand() + units(sold)).as("I2 %s", as).isEqualTo(delivered);
        assertThat(stock.reserved()).as("I3 %s", as).isLessThanOrEqualTo(Math.min(stock.onHand(), pending(orders)));
        assertThat(ports.coupons().find(List.of(TEN_USES)).getFirst().used())
                .as("I4 %s", as)
                .isEqualTo(orders.stream()
                        .filter(order ->
                                !order.state().off() && !order.bill().coupons().isEmpty())
                        .count())
                .isLessThanOrEqualTo(10);
        assertPayments(orders, sold, as);
        assertEvents(ports.orderEvents().waiting(1_000), orders, as);
        assertCredit(ports, orders, as);
    }

    private static long units(List<Order> orders) {
        return orders.stream()
                .flatMap(order -> order.lines().stream())
                .mapToLong(line -> line.quantity())
                .sum();
    }

    /// Holds of pending orders may have run out, so these are at most reserved.
    private static long pending(List<Order> orders) {
        return units(orders.stream()
                .filter(order -> order.state() == OrderState.PENDING)
                .toList());
    }

    private static void assertPayments(List<Order> orders, List<Order> sold, String as) {
        assertThat(orders.stream().filter(order -> in(order, PaymentState.CAPTURED)))
                .as("I6 %s", as)
                .containsExactlyElementsOf(sold.stream()
                        .filter(order -> order.payment().isPresent())
                        .toList());
        assertThat(orders)
                .as("I6 %s", as)
                .allMatch(order -> order.payment()
                        .map(payment -> payment.amount().equals(order.bill().toPay()))
                        .orElse(order.bill().toPay().isZero()));
    }

    private static boolean in(Order order, PaymentState state) {
        return order.payment().filter(payment -> payment.state() == state).isPresent();
    }

    private static void assertEvents(List<OrderEvent> events, List<Order> orders, String as) {
        for (Order order : orders) {
            assertThat(events.stream().filter(event -> event.order().id().equals(order.id())))
                    .as("I7 %s", as)
                    .extracting(OrderEvent::sequence)
                    .isEqualTo(IntStream.rangeClosed(1, order.history().size())
                            .mapToObj(Long::valueOf)
                            .toList());
        }
    }

    private static void assertCredit(MoneyPorts ports, List<Order> orders, String as) {
        Money balance = ports.credits().balance(ANN, CurrencyUnit.GBP);
        Money used = Money.total(
                CurrencyUnit.GBP,
                orders.stream()
                        .filter(order -> !order.state().off())
                        .map(order -> order.bill().credit())
                        .toList());
        assertThat(balance.plus(used)).as("I8 %s", as).isEqualTo(pence(1_000));
        List<CreditEntry> entries =
                ports.credits().entries(ANN, PageRequest.first(100)).items();
        assertThat(entries).as("I8 %s", as).noneMatch(entry -> entry.balance().isNegative());
    }

    @Test
    default void everyPortOfTheGroupGoesDownTogether() {
        Backend<MoneyPorts> backend = stocked();
        backend.goDown();
        MoneyPorts ports = backend.port();
        Outages.assertUnavailable(
                () -> ports.stock(MUG),
                () -> ports.coupons().find(List.of(new CouponCode(OddText.KEYS.getFirst()))),
                () -> ports.credits().balance(ANN, CurrencyUnit.GBP),
                () -> ports.orders().find(new OrderId("o1")),
                () -> ports.orderEvents().waiting(1),
                () -> ports.payments().due(1));
    }
}
