package dev.stoa.contracts.order;

import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.order.Bill;
import dev.stoa.domain.order.CartVersion;
import dev.stoa.domain.order.OrderId;
import dev.stoa.domain.order.OrderKey;
import dev.stoa.domain.order.OrderLine;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.ShipTo;
import dev.stoa.domain.order.Totals;
import dev.stoa.domain.payment.PaymentMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// A placement in the making: one line of mugs at a pound each, changed a little by each test.
///
/// @param name makes order, key and cart of its own
/// @param credit pence of credit used
public record Wish(
        String name,
        String key,
        String cart,
        String customer,
        List<OrderLine> lines,
        List<CouponCode> coupons,
        int credit) {

    public static final Sku MUG = new Sku("mug");
    public static final CustomerId ANN = new CustomerId("ann");
    public static final Duration HOLD = Duration.ofMinutes(15);

    public static Wish mugs(String name, int quantity) {
        return new Wish(name, name, name, ANN.value(), List.of(line(MUG, quantity)), List.of(), 0);
    }

    public static OrderLine line(Sku sku, int quantity) {
        return new OrderLine(sku, sku.value(), quantity, pence(100));
    }

    static Money pence(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }

    public Wish withKey(String other) {
        return new Wish(name, other, cart, customer, lines, coupons, credit);
    }

    public Wish ofCart(String other) {
        return new Wish(name, key, other, customer, lines, coupons, credit);
    }

    public Wish by(String other) {
        return new Wish(name, key, cart, other, lines, coupons, credit);
    }

    public Wish and(Sku sku, int quantity) {
        List<OrderLine> longer = new ArrayList<>(lines);
        longer.add(line(sku, quantity));
        return new Wish(name, key, cart, customer, longer, coupons, credit);
    }

    public Wish using(CouponCode code) {
        return new Wish(name, key, cart, customer, lines, List.of(code), credit);
    }

    public Wish paying(int pence) {
        return new Wish(name, key, cart, customer, lines, coupons, pence);
    }

    OrderId id() {
        return new OrderId(name);
    }

    String digest() {
        return Integer.toHexString(name.hashCode());
    }

    int total() {
        return lines.stream().mapToInt(OrderLine::quantity).sum() * 100 - coupons.size();
    }

    /// A penny off for each coupon, no shipping.
    public Placement placement() {
        Money off = pence(coupons.size());
        return new Placement(
                id(),
                new CustomerId(customer),
                new OrderKey(key, digest()),
                new CartVersion(new CartId(cart), Instant.EPOCH, 1),
                lines,
                new Bill(
                        Totals.of(pence(total()).plus(off), off, pence(0)),
                        coupons.stream()
                                .map(code -> new AppliedCoupon(code, pence(1)))
                                .toList(),
                        pence(credit)),
                new ShipTo("Ann", "1 High Street", "London", "N1", "GB"),
                new PaymentMethod("test", "approve"),
                HOLD);
    }
}
