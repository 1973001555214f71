package dev.stoa.application.cart;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartLine;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.order.Quote;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// A cart with the prices, stock and coupons of this moment.
public record CartView(Cart cart, List<Line> lines, Quote quote) {

    public CartView {
        lines = List.copyOf(lines);
    }

    /// One line of the cart, in the cart's order.
    ///
    /// @param product absent if the catalog does not sell it any more, or only in another currency
    /// @param unitPrice the catalog's price; the last one seen if it is not sold any more
    /// @param available how many could be ordered now; 0 if it is not sold any more
    public record Line(CartLine line, Optional<Product> product, Money unitPrice, long available) {

        public Money total() {
            return unitPrice.multipliedBy(line.quantity());
        }

        /// Whether it costs something else than when the shopper put it in.
        public boolean priceChanged() {
            return !unitPrice.isEqual(line.priceWhenAdded());
        }

        public boolean isShort() {
            return available < line.quantity();
        }
    }
}
