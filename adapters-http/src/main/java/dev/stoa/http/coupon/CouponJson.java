package dev.stoa.http.coupon;

import dev.stoa.domain.coupon.Coupon;
import dev.stoa.domain.coupon.CouponStatus;
import dev.stoa.domain.coupon.Discount;
import dev.stoa.http.MoneyJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coupon as operators see it.
///
/// @param used how often it is used now
@Serdeable
record CouponJson(
        String code,
        String kind,
        @Nullable Integer percent,
        @Nullable MoneyJson amount,
        @Nullable MoneyJson minimumSpend,
        List<String> products,
        List<String> categories,
        List<String> merchants,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Long totalLimit,
        @Nullable Long customerLimit,
        boolean stackable,
        boolean enabled,
        long used) {

    static CouponJson of(CouponStatus status) {
        Coupon coupon = status.coupon();
        var limits = coupon.limits();
        return new CouponJson(
                coupon.code().value(),
                kind(coupon.discount()),
                coupon.discount() instanceof Discount.Percent percent ? percent.percent() : null,
                coupon.discount() instanceof Discount.Fixed fixed ? MoneyJson.of(fixed.amount()) : null,
                coupon.minimumSpend().map(MoneyJson::of).orElse(null),
                coupon.scope().products().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                coupon.scope().categories().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                coupon.scope().merchants().stream()
                        .map(Object::toString)
                        .sorted()
                        .toList(),
                coupon.startsAt().orElse(null),
                coupon.endsAt().orElse(null),
                limits.total().isPresent() ? limits.total().getAsLong() : null,
                limits.perCustomer().isPresent() ? limits.perCustomer().getAsLong() : null,
                coupon.stackable(),
                status.enabled(),
                status.used());
    }

    private static String kind(Discount discount) {
        return switch (discount) {
            case Discount.Percent percent -> "percent";
            case Discount.Fixed fixed -> "fixed";
            case Discount.FreeShipping free -> "free-shipping";
        };
    }
}
