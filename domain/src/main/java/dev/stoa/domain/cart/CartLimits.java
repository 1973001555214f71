package dev.stoa.domain.cart;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Duration;

/// How much goes into a cart and how long it lasts.
///
/// @param lines the most different SKUs
/// @param quantity the most of one SKU
/// @param coupons the most coupon codes
/// @param lifetime how long after its last use a cart is gone
/// @param renewal reading prolongs a cart's life at most once in this time, so that most reads write nothing
public record CartLimits(int lines, int quantity, int coupons, Duration lifetime, Duration renewal) {

    public static final CartLimits DEFAULT = new CartLimits(500, 999, 10, Duration.ofDays(7), Duration.ofHours(1));

    /// The most all lines together may cost when they are put in, in minor units.
    public static final long VALUE = 100_000_000_000_000L;

    /// The longest note, in characters.
    public static final int NOTE = 1_000;

    public CartLimits {
        Require.range("cart lines", lines, 1, 1_000);
        Require.range("cart quantity", quantity, 1, 1_000_000);
        Require.range("cart coupons", coupons, 1, 100);
        if (lifetime.compareTo(renewal) <= 0 || renewal.isNegative()) {
            throw new InvalidInputException("lifetime", "range", "a cart's lifetime must be longer than its renewal");
        }
    }
}
