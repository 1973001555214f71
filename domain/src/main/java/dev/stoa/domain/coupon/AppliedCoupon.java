package dev.stoa.domain.coupon;

import org.joda.money.Money;

/// A coupon that works.
///
/// @param discount what it takes off, of the goods or of the shipping
public record AppliedCoupon(CouponCode code, Money discount) {}
