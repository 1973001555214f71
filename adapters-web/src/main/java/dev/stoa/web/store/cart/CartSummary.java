package dev.stoa.web.store.cart;

import dev.stoa.application.cart.CartView;
import java.util.List;

/// What lies in a cart and what it costs.
public record CartSummary(List<CartLineRow> lines, List<CouponRow> coupons, Sums sums) {

    public static CartSummary of(CartView view) {
        return new CartSummary(
                view.lines().stream().map(CartLineRow::of).toList(),
                CouponRow.of(view),
                Sums.of(view.quote().totals()));
    }
}
