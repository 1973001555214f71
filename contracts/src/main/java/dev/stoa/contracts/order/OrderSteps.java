package dev.stoa.contracts.order;

import dev.stoa.contracts.Walk.Step;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.order.Actor;
import dev.stoa.domain.order.Bill;
import dev.stoa.domain.order.CartVersion;
import dev.stoa.domain.order.Order;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.OrderState;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.order.Totals;
import dev.stoa.domain.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.joda.money.Money;

import static dev.stoa.contracts.order.Goods.any;
import static dev.stoa.contracts.order.Goods.customer;
import static dev.stoa.contracts.order.Wish.pence;

/// Orders. Ids are fresh, as they are in a shop; keys and carts are few.
final class OrderSteps {

    private static final List<Actor> ACTORS = List.of(Actor.OPERATOR, Actor.PAYMENT, new Actor("\u0000bob"));

    private final Map<Object, String> cursors = new HashMap<>();
    private int last;

    List<Step<MoneyPorts>> steps() {
        Step<MoneyPorts> place =
                new Step<>("place", (ports, dice) -> ports.orders().place(placement(dice)));
        Step<MoneyPorts> move = new Step<>(
                "move",
                (ports, dice) ->
                        ports.orders().move(id(dice), any(dice, List.of(OrderState.values())), any(dice, ACTORS)));
        return List.of(
                place,
                place,
                place,
                place,
                move,
                move,
                move,
                move,
                new Step<>("find order", (ports, dice) -> ports.orders().find(id(dice))),
                new Step<>("find own order", (ports, dice) -> ports.orders().find(id(dice), customer(dice))),
                new Step<>("replay", (ports, dice) -> ports.orders().replay(customer(dice), key(dice))),
                new Step<>("orders of", (ports, dice) -> {
                    var who = customer(dice);
                    return page(who, ports.orders().of(who, request(who)));
                }),
                new Step<>("orders in", (ports, dice) -> {
                    OrderState state = any(dice, List.of(OrderState.values()));
                    return page(state, ports.orders().in(state, request(state)));
                }),
                new Step<>(
                        "pending",
                        (ports, dice) ->
                                ports.orders().pending(Duration.ofSeconds(dice.nextInt(12)), 1 + dice.nextInt(4))));
    }

    private PageRequest request(Object list) {
        return new PageRequest(2, Optional.ofNullable(cursors.remove(list)));
    }

    private List<Order> page(Object list, Page<Order> page) {
        page.next().ifPresent(next -> cursors.put(list, next));
        return page.items();
    }

    /// One that was placed not long ago, or perhaps not at all.
    private OrderId id(Random dice) {
        return new OrderId("ord" + Math.max(0, last - dice.nextInt(12)));
    }

    private static OrderKey key(Random dice) {
        return new OrderKey("key\u0000" + dice.nextInt(200), "digest" + dice.nextInt(4) / 3);
    }

    private Placement placement(Random dice) {
        List<OrderLine> lines = Goods.lines(dice).stream()
                .map(line ->
                        new OrderLine(line.sku(), "\u0000" + line.sku().value(), (int) line.quantity(), pence(100)))
                .toList();
        Money goods = pence(lines.stream().mapToInt(OrderLine::quantity).sum() * 100L);
        List<AppliedCoupon> coupons = Stream.generate(() -> Goods.code(dice))
                .limit(dice.nextInt(3))
                .distinct()
                .map(code -> new AppliedCoupon(code, pence(1)))
                .toList();
        Totals totals = Totals.of(goods, pence(coupons.size()), pence(0));
        int pay = dice.nextInt(4);
        return new Placement(
                new OrderId("ord" + ++last),
                customer(dice),
                key(dice),
                new CartVersion(new CartId("cart" + dice.nextInt(200)), Instant.EPOCH, 1 + dice.nextInt(2)),
                lines,
                new Bill(totals, coupons, pay == 0 ? totals.total() : pay == 1 ? pence(50) : pence(0)),
                new ShipTo("Ann", "1 High Street", "\u0000London", "N1", "GB"),
                new PaymentMethod("test", "approve"),
                Goods.hold(dice));
    }
}
