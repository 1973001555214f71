package dev.stoa.domain.coupon;

/// A coupon that does not work, and why.
public record RefusedCoupon(CouponCode code, CouponRefusal why) {}
