package dev.stoa.domain.order;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/// A line with the price of this moment and what coupons look at.
///
/// @param categories the product's category and, where the caller knows them, those above it
public record PricedLine(Sku sku, int quantity, Money unitPrice, Set<Slug> categories, Optional<Slug> merchant) {

    public PricedLine {
        Require.range("quantity", quantity, 1, Integer.MAX_VALUE);
        categories = Set.copyOf(categories);
    }

    public Money total() {
        return unitPrice.multipliedBy(quantity);
    }
}
