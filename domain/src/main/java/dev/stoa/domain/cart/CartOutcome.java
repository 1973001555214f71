package dev.stoa.domain.cart;

import dev.stoa.domain.catalog.Sku;
import java.util.List;
import org.joda.money.CurrencyUnit;

/// What came of changing a cart. Only [Changed] changed anything.
public sealed interface CartOutcome {

    /// Done; `cart` is what is stored now. A change that made no difference keeps the version.
    record Changed(Cart cart) implements CartOutcome {}

    /// There is no such cart, its time was up, or it is somebody else's.
    record Absent() implements CartOutcome {}

    /// The cart has moved on from the version the caller expected.
    record Stale(Cart current) implements CartOutcome {}

    /// It would have had more than `cap` lines.
    record TooManyLines(int cap) implements CartOutcome {}

    /// It would have had more than `cap` of the SKU.
    record TooManyOfOne(Sku sku, long wanted, int cap) implements CartOutcome {}

    /// It would have had more than `cap` coupons.
    record TooManyCoupons(int cap) implements CartOutcome {}

    /// All lines together would have cost more than `capMinor`.
    record TooDear(long capMinor) implements CartOutcome {}

    /// A cart has one currency, and its lines are in another one than this change.
    record OtherCurrency(CurrencyUnit cart, CurrencyUnit wanted) implements CartOutcome {}

    /// What came of moving a guest cart into a customer's.
    ///
    /// @param cart the customer's cart as it is now
    /// @param leftOut what the caps had no room for, with the quantities that did not fit
    record Merged(Cart cart, List<CartLine> leftOut) {
        public Merged {
            leftOut = List.copyOf(leftOut);
        }
    }
}
