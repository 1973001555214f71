package dev.stoa.domain.cart;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import org.joda.money.Money;

/// So many of one thing.
///
/// @param quantity 1 or more
/// @param priceWhenAdded what one cost when the shopper last put it in or set its quantity
public record CartLine(Sku sku, int quantity, Money priceWhenAdded) {

    public CartLine {
        Require.range("quantity", quantity, 1, Integer.MAX_VALUE);
    }

    CartLine withQuantity(int changed) {
        return new CartLine(sku, changed, priceWhenAdded);
    }
}
