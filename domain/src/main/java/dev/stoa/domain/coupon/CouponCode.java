package dev.stoa.domain.coupon;

import dev.stoa.domain.Require;
import java.util.Locale;

/// What a customer types to get a coupon's discount, in whatever case.
///
/// @param value in capitals; of 1 to 1,024 bytes in UTF-8
public record CouponCode(String value) {

    public CouponCode {
        value = value.toUpperCase(Locale.ROOT);
        Require.key("couponCode", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
