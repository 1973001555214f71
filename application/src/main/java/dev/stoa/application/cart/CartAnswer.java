package dev.stoa.application.cart;

import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.coupon.RefusedCoupon;

/// What a shopper hears after asking for a change. Only [Done] changed anything.
public sealed interface CartAnswer {

    record Done(CartView view) implements CartAnswer {}

    /// The cart would not have it: absent, stale or full. Never [CartOutcome.Changed].
    record Refused(CartOutcome why) implements CartAnswer {}

    record NotForSale(Sku sku) implements CartAnswer {}

    record CouponRefused(RefusedCoupon coupon) implements CartAnswer {}
}
