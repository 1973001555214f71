package dev.stoa.inmemory.coupon;

import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponRefusal;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.customer.CustomerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// One coupon and who has used it how often.
final class Uses {

    private final Coupon coupon;
    private final Map<CustomerId, Long> byCustomer = new HashMap<>();
    private boolean enabled = true;
    private long used;

    Uses(Coupon coupon) {
        this.coupon = coupon;
    }

    Optional<CouponRefusal> refusal(Optional<CustomerId> customer, Instant now) {
        if (!enabled) {
            return Optional.of(CouponRefusal.DISABLED);
        }
        if (coupon.startsAt().filter(now::isBefore).isPresent()) {
            return Optional.of(CouponRefusal.NOT_STARTED);
        }
        if (coupon.endsAt().filter(end -> !now.isBefore(end)).isPresent()) {
            return Optional.of(CouponRefusal.ENDED);
        }
        if (reached(coupon.limits().total(), used)) {
            return Optional.of(CouponRefusal.EXHAUSTED);
        }
        return customer.filter(who -> reached(coupon.limits().perCustomer(), byCustomer.getOrDefault(who, 0L)))
                .map(who -> CouponRefusal.CUSTOMER_LIMIT);
    }

    private static boolean reached(OptionalLong limit, long count) {
        return limit.isPresent() && count >= limit.getAsLong();
    }

    void add(CustomerId customer) {
        used++;
        byCustomer.merge(customer, 1L, Long::sum);
    }

    Uses without(CustomerId customer) {
        used--;
        byCustomer.computeIfPresent(customer, (who, count) -> count == 1 ? null : count - 1);
        return this;
    }

    CouponStatus enable(boolean on) {
        enabled = on;
        return status();
    }

    CouponStatus status() {
        return new CouponStatus(coupon, enabled, used);
    }
}
