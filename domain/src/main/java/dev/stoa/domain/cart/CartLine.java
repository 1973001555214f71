package dev.stoa.domain.cart;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import org.joda.money.Money;

/// So many of one thing.
///
/// @param quantity 1 to 10^6
/// @param priceWhenAdded what one cost when the shopper last put it in or set its quantity; 0 to 10^12 minor
///     units
public record CartLine(Sku sku, int quantity, Money priceWhenAdded) {

    private static final long MAX_PRICE = 1_000_000_000_000L;

    public CartLine {
        Require.range("quantity", quantity, 1, 1_000_000);
        Require.range("price", priceWhenAdded.getAmountMinorLong(), 0, MAX_PRICE);
    }

    long valueMinor() {
        return priceWhenAdded.getAmountMinorLong() * quantity;
    }

    CartLine withQuantity(int changed) {
        return new CartLine(sku, changed, priceWhenAdded);
    }
}
