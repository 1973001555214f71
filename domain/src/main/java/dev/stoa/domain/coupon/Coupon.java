package dev.stoa.domain.coupon;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;

/// The terms of a coupon. They never change; a coupon can only be switched off.
///
/// One code is one promotion, so a limit on uses is a limit on the promotion.
///
/// @param minimumSpend what the covered lines must cost at least
/// @param startsAt usable from this moment on, in whole milliseconds of the years 1970 to 9999; absent for always
/// @param endsAt not usable from this moment on, in whole milliseconds as well; absent for never
/// @param stackable whether an order may have other coupons beside it
public record Coupon(
        CouponCode code,
        Discount discount,
        Optional<Money> minimumSpend,
        Scope scope,
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        UseLimits limits,
        boolean stackable) {

    public Coupon {
        if (minimumSpend.filter(Money::isNegative).isPresent()) {
            throw new InvalidInputException("minimumSpend", "range", "minimumSpend must not be negative");
        }
        startsAt = startsAt.map(start -> Require.moment("startsAt", start));
        endsAt = endsAt.map(end -> Require.moment("endsAt", end));
        if (startsAt.isPresent() && endsAt.isPresent() && !startsAt.get().isBefore(endsAt.get())) {
            throw new InvalidInputException("endsAt", "range", "endsAt must be after startsAt");
        }
    }

    /// A coupon on everything, for everybody, for ever.
    public static Coupon simple(CouponCode code, Discount discount) {
        return new Coupon(
                code,
                discount,
                Optional.empty(),
                Scope.EVERYTHING,
                Optional.empty(),
                Optional.empty(),
                UseLimits.NONE,
                true);
    }
}
