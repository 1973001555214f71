package dev.stoa.domain.coupon;

/// A coupon as it stands.
///
/// @param used how often it is used now; released uses do not count
public record CouponStatus(Coupon coupon, boolean enabled, long used) {}
