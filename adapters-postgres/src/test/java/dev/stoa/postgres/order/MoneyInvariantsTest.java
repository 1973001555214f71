package dev.stoa.postgres.order;

import dev.stoa.contracts.Races;
import dev.stoa.contracts.order.MoneyPorts;
import dev.stoa.contracts.order.Wish;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.domain.coupon.UseLimits;
import dev.stoa.domain.credit.CreditKey;
import dev.stoa.domain.credit.CreditPosting;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.inventory.ReservationId;
import dev.stoa.domain.inventory.StockLine;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderState;
import dev.stoa.postgres.PostgresBackend;
import dev.stoa.postgres.PostgresMoney;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The invariants of the money path in the tables themselves, after a race of callers who place, pay, cancel,
/// refund and
/// reserve the same few things while holds run out.
class MoneyInvariantsTest {

    private static final List<Sku> SKUS = List.of(new Sku("a"), new Sku("b"), new Sku("c"));
    private static final List<CouponCode> CODES = List.of(new CouponCode("X"), new CouponCode("Y"));
    private static final int CALLERS = 8;
    private static final int STEPS = 250;

    /// Each counts what breaks it.
    private static final Map<String, String> INVARIANTS = new TreeMap<>(Map.of(
            "I1 nothing is below zero",
            "SELECT count(*) FROM stock WHERE on_hand < 0 OR reserved < 0",
            "I2 what was delivered is on the shelf or sold",
            """
            SELECT count(*) FROM stock s WHERE 100 <> on_hand + (SELECT coalesce(sum(l.quantity), 0) FROM orders o,
              unnest(o.skus, o.quantities) l (sku, quantity)
              WHERE l.sku = s.sku AND o.state NOT IN ('PENDING', 'CANCELLED', 'REFUNDED'))
            """,
            "I3 what is reserved is what is held",
            """
            SELECT count(*) FROM stock s
            WHERE reserved <> (SELECT coalesce(sum(quantity), 0) FROM stock_held h WHERE h.sku = s.sku)
            """,
            "I3 what is held belongs to a pending order or a live reservation",
            """
            SELECT count(*) FROM stock_held h
            WHERE NOT EXISTS (SELECT FROM orders o WHERE o.n = h.holder AND o.state = 'PENDING')
              AND NOT EXISTS (SELECT FROM reservation r WHERE r.holder = h.holder AND r.state = 'LIVE')
            """,
            "I4 a coupon's uses are those of orders that stand, within its limits",
            """
            SELECT count(*) FROM coupon c WHERE used > total_limit
              OR used <> (SELECT count(*) FROM coupon_use u WHERE u.code = c.code)
              OR used <> (SELECT count(*) FROM orders o WHERE c.code = ANY (o.coupons)
                          AND o.state NOT IN ('CANCELLED', 'REFUNDED'))
              OR used <> (SELECT coalesce(sum(u.used), 0) FROM coupon_customer u WHERE u.code = c.code)
            """,
            "I5 a key and a cart are one order each",
            """
            SELECT (SELECT count(*) FROM orders) - (SELECT count(DISTINCT (customer, key)) FROM orders)
                 + (SELECT count(*) FROM orders WHERE cart_taken)
                 - (SELECT count(DISTINCT (cart, cart_opened_at, cart_version)) FROM orders WHERE cart_taken)
            """,
            "I6 an order that stands and was to be paid has one payment of what was to pay, captured",
            """
            SELECT count(*) FROM orders o LEFT JOIN payment p ON p.order_id = o.id
            WHERE coalesce(p.amount, 0) <> subtotal - discount + shipping - credit
              OR (p.state = 'CAPTURED') <> (o.state NOT IN ('PENDING', 'CANCELLED', 'REFUNDED'))
            """,
            "I7 every move has its event, without gaps",
            """
            SELECT count(*) FROM orders o WHERE ARRAY(SELECT e.version FROM order_event e WHERE e.order_id = o.id
              ORDER BY e.version) <> ARRAY(SELECT generate_series(1, o.version))
            """,
            "I8 a balance is the sum of its entries",
            """
            SELECT count(*) FROM credit_account a WHERE balance <> (SELECT sum(amount) FROM credit_entry e
              WHERE e.customer = a.customer AND e.currency = a.currency)
            """));

    @AutoClose
    private final PostgresBackend<MoneyPorts> backend = new PostgresBackend<>(PostgresMoney::ports);

    @Test
    void hold() {
        MoneyPorts ports = backend.port();
        SKUS.forEach(sku -> ports.inventory().setOnHand(sku, 100));
        CODES.forEach(code -> ports.coupons().create(coupon(code)));
        for (int who = 0; who < 3; who++) {
            ports.credits()
                    .post(new CreditPosting(
                            customer(who), new CreditKey("gift"), Money.ofMinor(CurrencyUnit.GBP, 5_000), "gift"));
        }
        Races.race(CALLERS, caller -> {
            Random dice = new Random(caller);
            for (int step = 0; step < STEPS; step++) {
                step(ports, caller, dice);
            }
            return true;
        });
        assertThat(backend.sql("SELECT count(*) FROM orders").getFirst()).isGreaterThan(100);
        INVARIANTS.forEach(
                (name, broken) -> assertThat(backend.sql(broken)).as(name).containsExactly(0L));
    }

    private static Coupon coupon(CouponCode code) {
        Coupon plain = Coupon.simple(code, new Discount.Percent(1));
        return new Coupon(
                code,
                plain.discount(),
                plain.minimumSpend(),
                plain.scope(),
                plain.startsAt(),
                plain.endsAt(),
                new UseLimits(OptionalLong.of(20), OptionalLong.of(4)),
                true);
    }

    private static CustomerId customer(int number) {
        return new CustomerId("customer" + number);
    }

    private void step(MoneyPorts ports, int caller, Random dice) {
        switch (dice.nextInt(8)) {
            case 0, 1, 2 -> ports.orders().place(wish(caller, dice).placement());
            case 3, 4, 5 -> ports.orders().move(anOrder(dice), state(dice), Actor.OPERATOR);
            case 6 -> {
                ReservationId reservation = new ReservationId("r" + dice.nextInt(10));
                ports.inventory().reserve(reservation, List.of(new StockLine(sku(dice), 3)), Duration.ofMinutes(2));
                ports.inventory().release(reservation);
            }
            default -> backend.advance(Duration.ofSeconds(dice.nextInt(60)));
        }
    }

    private static Wish wish(int caller, Random dice) {
        Wish wish = Wish.mugs("o" + caller + "-" + dice.nextInt(80), 1)
                .by(customer(caller % 3).value())
                .ofCart("cart" + dice.nextInt(200));
        Wish goods = new Wish(
                wish.name(),
                wish.name(),
                wish.cart(),
                wish.customer(),
                List.of(
                        Wish.line(sku(dice), 1 + dice.nextInt(3)),
                        Wish.line(sku(dice), 1),
                        Wish.line(sku(dice), 1 + dice.nextInt(2))),
                dice.nextBoolean() ? List.of() : dice.nextBoolean() ? CODES : CODES.reversed(),
                0);
        return dice.nextInt(3) == 0 ? goods.paying(100) : goods;
    }

    private static Sku sku(Random dice) {
        return SKUS.get(dice.nextInt(SKUS.size()));
    }

    private static OrderId anOrder(Random dice) {
        return new OrderId("o" + dice.nextInt(CALLERS) + "-" + dice.nextInt(80));
    }

    private static OrderState state(Random dice) {
        List<OrderState> states = List.of(OrderState.values());
        return states.get(dice.nextInt(states.size()));
    }
}
