package dev.stoa.domain.coupon;

import dev.stoa.domain.Require;

/// What a customer types to get a coupon's discount.
public record CouponCode(String value) {

    public CouponCode {
        Require.key("couponCode", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
