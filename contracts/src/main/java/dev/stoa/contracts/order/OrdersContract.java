package dev.stoa.contracts.order;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.RefusedCoupon;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Move;
import dev.stoa.domain.order.Moving;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderEvent;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Placing;
import dev.stoa.domain.payment.PaymentState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.order.Wish.ANN;
import static dev.stoa.contracts.order.Wish.HOLD;
import static dev.stoa.contracts.order.Wish.MUG;
import static dev.stoa.contracts.order.Wish.mugs;
import static dev.stoa.contracts.order.Wish.pence;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [dev.stoa.domain.order.Orders] must do, together with the rest of its consistency group.
public interface OrdersContract {

    /// A fresh backend with no data.
    Backend<MoneyPorts> backend();

    CouponCode ONCE = new CouponCode("ONCE");
    Actor BOB = new Actor("bob");

    /// Ten mugs, 500 pence of credit for Ann, and a coupon that can be used once.
    private Backend<MoneyPorts> shop() {
        Backend<MoneyPorts> backend = backend();
        MoneyPorts ports = backend.port();
        ports.inventory().setOnHand(MUG, 10);
        ports.credits().post(new CreditPosting(ANN, new CreditKey("gift"), pence(500), "gift"));
        Coupon plain = Coupon.simple(ONCE, new Discount.Percent(1));
        ports.coupons()
                .create(new Coupon(
                        ONCE,
                        plain.discount(),
                        Optional.empty(),
                        plain.scope(),
                        Optional.empty(),
                        Optional.empty(),
                        new UseLimits(OptionalLong.of(1), OptionalLong.empty()),
                        true));
        return backend;
    }

    static Order placed(MoneyPorts ports, Wish wish) {
        Placing placing = ports.orders().place(wish.placement());
        assertThat(placing).isInstanceOf(Placing.Placed.class);
        return ((Placing.Placed) placing).order();
    }

    static Moving move(MoneyPorts ports, Order order, OrderState to) {
        return ports.orders().move(order.id(), to, BOB);
    }

    private static long used(MoneyPorts ports) {
        return ports.coupons().find(List.of(ONCE)).getFirst().used();
    }

    private static void assertUntouched(MoneyPorts ports) {
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(10, 0));
        assertThat(used(ports)).isZero();
        assertThat(ports.credits().balance(ANN, CurrencyUnit.GBP)).isEqualTo(pence(500));
    }

    @Test
    default void placingTakesStockCouponAndCreditAndLeavesAnEventAndAPayment() {
        MoneyPorts ports = shop().port();
        Order order = placed(ports, mugs("o1", 3).using(ONCE).paying(100));
        assertThat(order.state()).isEqualTo(OrderState.PENDING);
        assertThat(order.payment().orElseThrow().amount()).isEqualTo(pence(199));
        assertThat(order.payment().orElseThrow().state()).isEqualTo(PaymentState.REQUESTED);
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(10, 3));
        assertThat(used(ports)).isEqualTo(1);
        assertThat(ports.credits().balance(ANN, CurrencyUnit.GBP)).isEqualTo(pence(400));
        assertThat(ports.orderEvents().waiting(10))
                .singleElement()
                .satisfies(event -> assertThat(event).isEqualTo(new OrderEvent(event.position(), 1, order)));
        assertThat(ports.orders().find(order.id())).contains(order);
    }

    @Test
    default void whatIsRefusedAtAnyStepTakesNothing() {
        MoneyPorts ports = shop().port();
        Wish good = mugs("o1", 3).using(ONCE).paying(100);
        assertThat(ports.orders().place(good.and(new Sku("pen"), 1).placement()))
                .isEqualTo(new Placing.OutOfStock(List.of(new ShortLine(new Sku("pen"), 1, 0))));
        assertThat(ports.orders().place(good.and(MUG, 8).placement()))
                .isEqualTo(new Placing.OutOfStock(List.of(new ShortLine(MUG, 11, 10))));
        assertThat(ports.orders().place(mugs("o1", 9).paying(501).placement()))
                .isEqualTo(new Placing.CreditShort(pence(500)));
        assertThat(ports.orders().place(good.using(new CouponCode("NO")).placement()))
                .isEqualTo(new Placing.CouponRefused(
                        List.of(new RefusedCoupon(new CouponCode("NO"), CouponRefusal.UNKNOWN))));
        assertUntouched(ports);
        assertThat(ports.orderEvents().waiting(10)).isEmpty();
        placed(ports, good);
        assertThat(ports.orders().place(mugs("o2", 1).using(ONCE).placement()))
                .isEqualTo(new Placing.CouponRefused(List.of(new RefusedCoupon(ONCE, CouponRefusal.EXHAUSTED))));
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(10, 3));
    }

    @Test
    default void anOrderWithNothingToPayIsPaidAtOnce() {
        MoneyPorts ports = shop().port();
        Order order = placed(ports, mugs("o1", 3).paying(300));
        assertThat(order.state()).isEqualTo(OrderState.PAID);
        assertThat(order.payment()).isEmpty();
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(7, 0));
    }

    @Test
    default void repeatingAKeyAnswersWithTheOrderAndAnotherRequestIsRefused() {
        MoneyPorts ports = shop().port();
        Order order = placed(ports, mugs("o1", 3));
        assertThat(ports.orders().place(mugs("o1", 3).placement())).isEqualTo(new Placing.AlreadyPlaced(order));
        assertThat(ports.orders().place(mugs("o2", 3).withKey("o1").placement()))
                .isEqualTo(new Placing.KeyReused());
        assertThat(ports.orders().replay(ANN, new OrderKey("o1", mugs("o1", 3).digest())))
                .contains(new Placing.AlreadyPlaced(order));
        assertThat(ports.orders().replay(ANN, new OrderKey("o9", "digest"))).isEmpty();
        placed(ports, mugs("o2", 3).withKey("o1").by("bob"));
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(10, 6));
    }

    /// Shopware #19943: two tabs made two orders of one cart.
    @Test
    default void oneStateOfACartIsOrderedOnceUnlessThatOrderWasNeverPaid() {
        MoneyPorts ports = shop().port();
        Order order = placed(ports, mugs("o1", 3).ofCart("c"));
        assertThat(ports.orders().place(mugs("o2", 3).ofCart("c").placement()))
                .isEqualTo(new Placing.CartAlreadyOrdered(order.id()));
        move(ports, order, OrderState.CANCELLED);
        Order second = placed(ports, mugs("o2", 3).ofCart("c"));
        move(ports, second, OrderState.PAID);
        move(ports, second, OrderState.CANCELLED);
        assertThat(ports.orders().place(mugs("o3", 3).ofCart("c").placement()))
                .isEqualTo(new Placing.CartAlreadyOrdered(second.id()));
    }

    @Test
    default void onlyLegalMovesAreMade() {
        for (OrderState from : OrderState.values()) {
            for (OrderState to : OrderState.values()) {
                MoneyPorts ports = shop().port();
                Order order = brought(ports, from);
                Moving moving = move(ports, order, to);
                assertThat(moving)
                        .as("%s -> %s", from, to)
                        .isInstanceOf(
                                from == to
                                        ? Moving.AlreadyThere.class
                                        : from.next().contains(to) ? Moving.Moved.class : Moving.Illegal.class);
            }
        }
        assertThat(shop().port().orders().move(new OrderId("none"), OrderState.PAID, BOB))
                .isEqualTo(new Moving.Absent());
    }

    @Test
    default void thePaymentMovesPendingOrdersOnly() {
        MoneyPorts ports = shop().port();
        Order order = placed(ports, mugs("o1", 3));
        assertThat(ports.orders().move(order.id(), OrderState.PAID, Actor.PAYMENT))
                .isInstanceOf(Moving.Moved.class);
        assertThat(ports.orders().move(order.id(), OrderState.CANCELLED, Actor.PAYMENT))
                .isInstanceOf(Moving.Illegal.class);
        assertThat(ports.payments().due(5)).isEmpty();
    }

    private static Order brought(MoneyPorts ports, OrderState state) {
        Order order = placed(ports, mugs("o1", 3));
        for (OrderState step : OrderState.values()) {
            boolean onTheWay = step.compareTo(state) <= 0 && !step.off() && state != OrderState.CANCELLED;
            if (onTheWay || step == state) {
                move(ports, order, step);
            }
        }
        return order;
    }

    @Test
    default void historyHasEveryMoveWithTimeAndActorAndAnEvent() {
        Backend<MoneyPorts> backend = shop();
        MoneyPorts ports = backend.port();
        Order order = placed(ports, mugs("o1", 1));
        backend.advance(Duration.ofMinutes(1));
        move(ports, order, OrderState.PAID);
        assertThat(ports.orders().find(order.id()).orElseThrow().history())
                .containsExactly(
                        new Move(OrderState.PENDING, backend.now().minusSeconds(60), Actor.of(ANN)),
                        new Move(OrderState.PAID, backend.now(), BOB));
        assertThat(ports.orderEvents().waiting(10))
                .extracting(event -> event.order().state())
                .containsExactly(OrderState.PENDING, OrderState.PAID);
    }

    @Test
    default void cancellingAndRefundingGiveEverythingBackOnce() {
        for (List<OrderState> way : List.of(
                List.of(OrderState.CANCELLED),
                List.of(OrderState.PAID, OrderState.CANCELLED),
                List.of(OrderState.PAID, OrderState.PACKED, OrderState.SHIPPED, OrderState.REFUNDED))) {
            MoneyPorts ports = shop().port();
            Order order = placed(ports, mugs("o1", 3).using(ONCE).paying(100));
            way.forEach(state -> move(ports, order, state));
            assertUntouched(ports);
            List<Moving> again = Races.race(8, i -> move(ports, order, way.getLast()));
            assertThat(again).allMatch(Moving.AlreadyThere.class::isInstance);
            assertUntouched(ports);
        }
    }

    @Test
    default void anOrderPaidAfterItsHoldReservesAgainOrIsCancelled() {
        for (int others : List.of(7, 8)) {
            Backend<MoneyPorts> backend = shop();
            MoneyPorts ports = backend.port();
            Order order = placed(ports, mugs("o1", 3).using(ONCE).paying(100));
            backend.advance(HOLD);
            ports.inventory().reserve(new ReservationId("o1"), List.of(new StockLine(MUG, others)), HOLD);
            Moving moving = move(ports, order, OrderState.PAID);
            if (others == 7) {
                assertThat(moving).isInstanceOf(Moving.Moved.class);
                assertThat(ports.stock(MUG)).isEqualTo(new Stock(7, 7));
            } else {
                assertThat(moving).isInstanceOf(Moving.Shortfall.class);
                assertThat(used(ports)).isZero();
                assertThat(ports.stock(MUG)).isEqualTo(new Stock(10, 8));
                assertThat(ports.payments().due(5)).hasSize(1);
            }
        }
    }

    @Test
    default void theHoldOfAnOrderEndsExactlyOnTime() {
        for (int offset = -1; offset <= 1; offset++) {
            Backend<MoneyPorts> backend = shop();
            placed(backend.port(), mugs("o1", 10));
            backend.advance(HOLD.plusMillis(offset));
            assertThat(backend.port().stock(MUG).available()).isEqualTo(offset < 0 ? 0 : 10);
        }
    }

    /// Medusa #16825: two orders for one unit.
    @Test
    default void callersRacingForTheLastUnitsBuyExactlyThose() {
        MoneyPorts ports = shop().port();
        List<Placing> results =
                Races.race(16, i -> ports.orders().place(mugs("o" + i, 1).placement()));
        assertThat(results.stream().filter(Placing.Placed.class::isInstance)).hasSize(10);
        assertThat(results.stream().filter(Placing.OutOfStock.class::isInstance))
                .hasSize(6);
        assertThat(ports.stock(MUG)).isEqualTo(new Stock(10, 10));
    }

    @Test
    default void callersRacingWithOneKeyMakeOneOrder() {
        MoneyPorts ports = shop().port();
        List<Placing> results =
                Races.race(16, i -> ports.orders().place(mugs("o1", 1).placement()));
        assertThat(results.stream().filter(Placing.Placed.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Placing.AlreadyPlaced.class::isInstance))
                .hasSize(15);
        assertThat(ports.stock(MUG).reserved()).isEqualTo(1);
    }

    /// Two tabs, each with a key of its own.
    @Test
    default void callersRacingToOrderOneCartMakeOneOrder() {
        MoneyPorts ports = shop().port();
        List<Placing> results = Races.race(
                16, i -> ports.orders().place(mugs("o" + i, 1).ofCart("c").placement()));
        assertThat(results.stream().filter(Placing.Placed.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(Placing.CartAlreadyOrdered.class::isInstance))
                .hasSize(15);
        assertThat(ports.stock(MUG).reserved()).isEqualTo(1);
    }

    @Test
    default void payingAndCancellingAtOnceGivesBackOnce() {
        for (int round = 0; round < 20; round++) {
            MoneyPorts ports = shop().port();
            Order order = placed(ports, mugs("o1", 3).using(ONCE).paying(100));
            List<Moving> results =
                    Races.race(8, i -> move(ports, order, i % 2 == 0 ? OrderState.PAID : OrderState.CANCELLED));
            long moves = results.stream().filter(Moving.Moved.class::isInstance).count();
            assertThat(moves).as("cancelled, or paid and then cancelled").isBetween(1L, 2L);
            assertThat(ports.orders().find(order.id()).orElseThrow().history()).hasSize((int) moves + 1);
            assertUntouched(ports);
        }
    }

    @Test
    default void somebodyElsesOrderIsNotThere() {
        MoneyPorts ports = shop().port();
        Order order = placed(ports, mugs("o1", 1));
        assertThat(ports.orders().find(order.id(), ANN)).contains(order);
        assertThat(ports.orders().find(order.id(), new CustomerId("bob"))).isEmpty();
    }

    @Test
    default void ordersArePagedNewestFirstAndTheBoardLongestFirst() {
        MoneyPorts ports = shop().port();
        for (int i = 0; i < 5; i++) {
            placed(ports, mugs("o" + i, 1));
        }
        Page<Order> own = ports.orders().of(ANN, PageRequest.first(3));
        Page<Order> board = ports.orders().in(OrderState.PENDING, PageRequest.first(3));
        placed(ports, mugs("later", 1));
        assertThat(names(own)).containsExactly("o4", "o3", "o2");
        assertThat(names(ports.orders().of(ANN, new PageRequest(3, own.next()))))
                .containsExactly("o1", "o0");
        assertThat(names(board)).containsExactly("o0", "o1", "o2");
        assertThat(names(ports.orders().in(OrderState.PENDING, new PageRequest(3, board.next()))))
                .containsExactly("o3", "o4", "later");
        assertThat(ports.orders().in(OrderState.PAID, PageRequest.first(3)).items())
                .isEmpty();
    }

    private static List<String> names(Page<Order> page) {
        return page.items().stream().map(order -> order.id().value()).toList();
    }

    @Test
    default void pendingOrdersShowUpAtTheirAge() {
        Backend<MoneyPorts> backend = shop();
        Order order = placed(backend.port(), mugs("o1", 1));
        backend.advance(Duration.ofMillis(29_999));
        assertThat(backend.port().orders().pending(Duration.ofSeconds(30), 5)).isEmpty();
        backend.advance(Duration.ofMillis(1));
        assertThat(backend.port().orders().pending(Duration.ofSeconds(30), 5)).containsExactly(order);
        move(backend.port(), order, OrderState.PAID);
        assertThat(backend.port().orders().pending(Duration.ofSeconds(30), 5)).isEmpty();
    }

    @Test
    default void oddIdsAreKeptApart() {
        MoneyPorts ports = shop().port();
        ports.inventory().setOnHand(MUG, 100);
        List<String> ids =
                OddText.KEYS.stream().filter(odd -> odd.length() < 200).toList();
        ids.forEach(odd -> placed(ports, mugs(odd, 1).by(odd).withKey("same")));
        for (String odd : ids) {
            assertThat(names(ports.orders().of(new CustomerId(odd), PageRequest.first(5))))
                    .containsExactly(odd);
        }
    }

    @Test
    default void aBackendThatIsDownSaysSo() {
        Backend<MoneyPorts> backend = shop();
        Order order = placed(backend.port(), mugs("o1", 1));
        backend.goDown();
        var orders = backend.port().orders();
        Outages.assertUnavailable(
                () -> orders.place(mugs("o2", 1).placement()),
                () -> orders.move(order.id(), OrderState.PAID, BOB),
                () -> orders.find(order.id()),
                () -> orders.find(order.id(), ANN),
                () -> orders.replay(ANN, new OrderKey("k", "d")),
                () -> orders.of(ANN, PageRequest.first(1)),
                () -> orders.in(OrderState.PAID, PageRequest.first(1)),
                () -> orders.pending(Duration.ZERO, 1));
    }
}
