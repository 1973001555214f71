package dev.stoa.domain.coupon;

import dev.stoa.domain.Require;
import java.util.OptionalLong;

/// How often a coupon is used at most.
///
/// @param total over all customers; absent for no limit
/// @param perCustomer by one customer; absent for no limit
public record UseLimits(OptionalLong total, OptionalLong perCustomer) {

    public static final UseLimits NONE = new UseLimits(OptionalLong.empty(), OptionalLong.empty());

    public UseLimits {
        total.ifPresent(limit -> Require.range("totalLimit", limit, 1, 1_000_000_000_000L));
        perCustomer.ifPresent(limit -> Require.range("customerLimit", limit, 1, 1_000_000_000_000L));
    }
}
