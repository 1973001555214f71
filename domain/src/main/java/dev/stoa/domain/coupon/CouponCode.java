package dev.stoa.domain.coupon;

import dev.stoa.domain.Require;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a customer types to get a coupon's discount, in whatever case.
///
/// @param value in capitals; of 1 to 1,024 bytes in UTF-8
public record CouponCode(String value) {

    /// The longest code a coupon gets, in characters.
    public static final int LONGEST = 40;

    private static final Pattern TYPED = Pattern.compile("[A-Za-z0-9_-]{1," + LONGEST + "}");

    public CouponCode {
        value = value.toUpperCase(Locale.ROOT);
        Require.key("couponCode", value);
    }

    /// The code of a coupon that is to be made: only what every customer can type. Reading codes is not as strict.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if it is of anything else
    public static CouponCode ofNew(String typed) {
        return new CouponCode(
                Require.matches("code", typed, TYPED, "1 to %d letters of A to Z, digits, - and _".formatted(LONGEST)));
    }

    @Override
    public String toString() {
        return value;
    }
}
