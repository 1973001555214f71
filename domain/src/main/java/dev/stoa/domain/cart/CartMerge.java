package dev.stoa.domain.cart;

import dev.stoa.domain.cart.CartOutcome.Merged;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.CouponCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What comes of a guest cart and a customer's: pure, for adapters that move one into the other in one atomic step.
public record CartMerge(CartLimits limits) {

    /// The customer's cart with everything of the guest's that the caps have room for. Where both have a SKU, the
    /// customer's line keeps its price.
    public Merged merge(Cart guest, Cart customers, Instant now) {
        Map<Sku, CartLine> lines = new LinkedHashMap<>();
        customers.lines().forEach(line -> lines.put(line.sku(), line));
        List<CartLine> leftOut = new ArrayList<>();
        for (CartLine line : guest.lines()) {
            int room = fits(line, customers) ? room(line, lines) : 0;
            int taken = Math.min(room, line.quantity());
            if (taken > 0) {
                lines.merge(
                        line.sku(),
                        line.withQuantity(taken),
                        (old, more) -> old.withQuantity(old.quantity() + more.quantity()));
            }
            if (taken < line.quantity()) {
                leftOut.add(line.withQuantity(line.quantity() - taken));
            }
        }
        String note = customers.note().isEmpty() ? guest.note() : customers.note();
        CartRules rules = new CartRules(limits);
        Cart merged = rules.changed(customers, List.copyOf(lines.values()), coupons(guest, customers), note, now)
                .cart();
        return new Merged(merged, leftOut);
    }

    private static boolean fits(CartLine line, Cart customers) {
        return customers
                .currency()
                .map(line.priceWhenAdded().getCurrencyUnit()::equals)
                .orElse(true);
    }

    private int room(CartLine line, Map<Sku, CartLine> lines) {
        CartLine there = lines.get(line.sku());
        if (there == null) {
            return lines.size() < limits.lines() ? limits.quantity() : 0;
        }
        return Math.max(0, limits.quantity() - there.quantity());
    }

    private List<CouponCode> coupons(Cart guest, Cart customers) {
        Set<CouponCode> coupons = new LinkedHashSet<>(customers.coupons());
        coupons.addAll(guest.coupons());
        return coupons.stream().limit(limits.coupons()).toList();
    }
}
