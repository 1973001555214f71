package dev.stoa.web.store.order;

import dev.stoa.web.Frame;
import dev.stoa.web.Link;
import dev.stoa.web.store.cart.CartLineRow;
import dev.stoa.web.store.cart.CouponRow;
import dev.stoa.web.store.cart.Sums;
import java.util.List;
import java.util.Optional;

/// The last look before paying.
///
/// @param key what makes sending the form twice one order
/// @param expected the total in minor units that is shown, and its currency
/// @param saved the customer's addresses; the one shown is current
/// @param credit what the customer has; empty if nothing, or if it cannot be used now
/// @param trouble what stands in the way
public record CheckoutPage(
        Frame frame,
        List<CartLineRow> lines,
        List<CouponRow> coupons,
        Sums sums,
        CheckoutFields fields,
        List<Link> saved,
        Optional<String> credit,
        String key,
        Expected expected,
        Trouble trouble) {

    public record Expected(long amount, String currency) {}

    public boolean hasNews() {
        return lines.stream().anyMatch(line -> !line.news().isEmpty());
    }
}
