package dev.stoa.domain.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import org.joda.money.Money;

/// What was bought, as it was called and priced then.
///
/// @param quantity 1 to 1,000,000
public record OrderLine(Sku sku, String name, int quantity, Money unitPrice) {

    public OrderLine {
        Require.range("quantity", quantity, 1, 1_000_000);
    }

    public Money total() {
        return unitPrice.multipliedBy(quantity);
    }
}
