package dev.stoa.domain.cart;

import dev.stoa.domain.cart.CartChange.Add;
import dev.stoa.domain.cart.CartChange.AddCoupon;
import dev.stoa.domain.cart.CartChange.Clear;
import dev.stoa.domain.cart.CartChange.Remove;
import dev.stoa.domain.cart.CartChange.RemoveCoupon;
import dev.stoa.domain.cart.CartChange.SetNote;
import dev.stoa.domain.cart.CartChange.SetQuantity;
import dev.stoa.domain.cart.CartOutcome.Changed;
import dev.stoa.domain.cart.CartOutcome.OtherCurrency;
import dev.stoa.domain.cart.CartOutcome.TooDear;
import dev.stoa.domain.cart.CartOutcome.TooManyCoupons;
import dev.stoa.domain.cart.CartOutcome.TooManyLines;
import dev.stoa.domain.cart.CartOutcome.TooManyOfOne;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a change makes of a cart: pure, for adapters that change a whole cart in one atomic step.
public record CartRules(CartLimits limits) {

    public CartOutcome apply(Cart cart, CartChange change, Instant now) {
        return switch (change) {
            case Add add -> put(cart, add.sku(), quantityOf(cart, add.sku()) + add.quantity(), add.price(), now);
            case SetQuantity set -> put(cart, set.sku(), set.quantity(), set.price(), now);
            case Remove remove -> changed(cart, without(cart, remove.sku()), cart.coupons(), cart.note(), now);
            case Clear clear -> changed(cart, List.of(), List.of(), "", now);
            case SetNote note -> changed(cart, cart.lines(), cart.coupons(), note.note(), now);
            case AddCoupon add -> addCoupon(cart, add.code(), now);
            case RemoveCoupon remove -> changed(cart, cart.lines(), without(cart, remove.code()), cart.note(), now);
        };
    }

    /// The cart after being used without a change; the same object if its life need not be prolonged yet.
    public Cart touched(Cart cart, Instant now) {
        Instant renewAt = cart.expiresAt().minus(limits.lifetime()).plus(limits.renewal());
        return now.isBefore(renewAt)
                ? cart
                : changed(cart, cart.lines(), cart.coupons(), cart.note(), now).cart();
    }

    private CartOutcome put(Cart cart, Sku sku, long wanted, Money price, Instant now) {
        Optional<CurrencyUnit> currency = cart.currency().filter(c -> !c.equals(price.getCurrencyUnit()));
        if (currency.isPresent()) {
            return new OtherCurrency(currency.get(), price.getCurrencyUnit());
        }
        if (wanted > limits.quantity()) {
            return new TooManyOfOne(sku, wanted, limits.quantity());
        }
        List<CartLine> lines = new ArrayList<>(cart.lines());
        CartLine line = new CartLine(sku, (int) wanted, price);
        int at = cart.indexOf(sku);
        if (at >= 0) {
            lines.set(at, line);
        } else if (lines.size() < limits.lines()) {
            lines.add(line);
        } else {
            return new TooManyLines(limits.lines());
        }
        if (lines.stream().mapToLong(CartLine::valueMinor).sum() > CartLimits.VALUE) {
            return new TooDear(CartLimits.VALUE);
        }
        return changed(cart, lines, cart.coupons(), cart.note(), now);
    }

    private CartOutcome addCoupon(Cart cart, CouponCode code, Instant now) {
        if (cart.coupons().contains(code)) {
            return changed(cart, cart.lines(), cart.coupons(), cart.note(), now);
        }
        if (cart.coupons().size() >= limits.coupons()) {
            return new TooManyCoupons(limits.coupons());
        }
        List<CouponCode> coupons = new ArrayList<>(cart.coupons());
        coupons.add(code);
        return changed(cart, cart.lines(), coupons, cart.note(), now);
    }

    /// The cart with these contents: one version on if they differ, prolonged in any case.
    Changed changed(Cart cart, List<CartLine> lines, List<CouponCode> coupons, String note, Instant now) {
        boolean same = lines.equals(cart.lines()) && coupons.equals(cart.coupons()) && note.equals(cart.note());
        return new Changed(new Cart(
                cart.id(),
                cart.owner(),
                lines,
                coupons,
                note,
                same ? cart.version() : cart.version() + 1,
                cart.createdAt(),
                same ? cart.changedAt() : now,
                now.plus(limits.lifetime())));
    }

    private static long quantityOf(Cart cart, Sku sku) {
        return cart.line(sku).map(CartLine::quantity).orElse(0);
    }

    private static List<CartLine> without(Cart cart, Sku sku) {
        return cart.lines().stream().filter(line -> !line.sku().equals(sku)).toList();
    }

    private static List<CouponCode> without(Cart cart, CouponCode code) {
        return cart.coupons().stream().filter(each -> !each.equals(code)).toList();
    }
}
