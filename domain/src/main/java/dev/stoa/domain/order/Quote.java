package dev.stoa.domain.order;

import dev.stoa.domain.coupon.AppliedCoupon;
import dev.stoa.domain.coupon.RefusedCoupon;
import java.util.List;

/// What some lines cost with some coupons.
///
/// @param refused coupons that take nothing off, and why
public record Quote(Totals totals, List<AppliedCoupon> applied, List<RefusedCoupon> refused) {

    public Quote {
        applied = List.copyOf(applied);
        refused = List.copyOf(refused);
    }
}
