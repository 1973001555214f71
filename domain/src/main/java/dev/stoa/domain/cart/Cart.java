package dev.stoa.domain.cart;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import dev.stoa.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/// What somebody means to buy, at one version.
///
/// @param owner absent for a guest's cart
/// @param lines in the order they were first put in, one per SKU
/// @param version 1 when new, one more with every change
/// @param changedAt when the last change was; reading is no change
/// @param expiresAt the cart is gone from this moment on
public record Cart(
        CartId id,
        Optional<CustomerId> owner,
        List<CartLine> lines,
        List<CouponCode> coupons,
        String note,
        long version,
        Instant createdAt,
        Instant changedAt,
        Instant expiresAt) {

    public Cart {
        lines = List.copyOf(lines);
        coupons = List.copyOf(coupons);
    }

    /// A new, empty cart that lives until `now` plus the lifetime.
    public static Cart empty(CartId id, Optional<CustomerId> owner, CartLimits limits, Instant now) {
        return new Cart(id, owner, List.of(), List.of(), "", 1, now, now, now.plus(limits.lifetime()));
    }

    /// What a customer's cart is before its first change: empty, at version 0, stored nowhere.
    public static Cart unborn(CustomerId customer, Instant now) {
        return new Cart(CartId.of(customer), Optional.of(customer), List.of(), List.of(), "", 0, now, now, now);
    }

    public Optional<CartLine> line(Sku sku) {
        int at = indexOf(sku);
        return at < 0 ? Optional.empty() : Optional.of(lines.get(at));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The one currency of all lines; absent while there are none.
    public Optional<CurrencyUnit> currency() {
        return lines.stream().findFirst().map(line -> line.priceWhenAdded().getCurrencyUnit());
    }

    int indexOf(Sku sku) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).sku().equals(sku)) {
                return i;
            }
        }
        return -1;
    }
}
