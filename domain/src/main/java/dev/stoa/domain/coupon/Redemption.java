package dev.stoa.domain.coupon;

/// What came of redeeming a coupon.
public sealed interface Redemption {

    /// Used, by this call or an earlier one of the same redemption.
    record Redeemed() implements Redemption {}

    /// Not used; nothing was counted.
    record Refused(CouponRefusal why) implements Redemption {}
}
