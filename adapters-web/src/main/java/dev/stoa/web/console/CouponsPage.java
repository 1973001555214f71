package dev.stoa.web.console;

import dev.stoa.domain.coupon.CouponStatus;
import java.util.List;

/// The coupons, and one to be made.
public record CouponsPage(ConsoleFrame frame, List<Row> rows, String next, String currency, Typed typed) {

    /// @param takes what it takes off
    /// @param terms when and on what it holds
    public record Row(CouponStatus status, String takes, List<String> terms) {
        public Row {
            terms = List.copyOf(terms);
        }
    }

    public CouponsPage {
        rows = List.copyOf(rows);
    }
}
