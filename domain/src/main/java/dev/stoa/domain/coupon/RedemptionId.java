package dev.stoa.domain.coupon;

import dev.stoa.domain.Require;

/// Names one use of coupons: the id of the order they are used in.
public record RedemptionId(String value) {

    public RedemptionId {
        Require.key("redemptionId", value);
    }
}
