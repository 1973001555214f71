package dev.stoa.domain.catalog;

import dev.stoa.domain.Utf8;
import java.util.Comparator;

/// The orders of a list of products. Descending is the exact reverse of ascending, ties included.
public enum ProductSort {
    /// By folded name ([SearchText#sortKey]) in byte order, then by id in byte order.
    NAME,
    NAME_DESCENDING,
    /// By price in minor units, then by currency code, then by id in byte order.
    PRICE,
    PRICE_DESCENDING,
    /// By creation, latest first, then by id in reverse byte order.
    NEWEST;

    private static final Comparator<Product> BY_ID =
            Comparator.comparing(product -> product.id().value(), Utf8.ORDER);
    private static final Comparator<Product> BY_NAME = Comparator.<Product, String>comparing(
                    product -> SearchText.sortKey(product.name()), Utf8.ORDER)
            .thenComparing(BY_ID);
    private static final Comparator<Product> BY_PRICE = Comparator.<Product>comparingLong(
                    product -> product.price().getAmountMinorLong())
            .thenComparing(product -> product.price().getCurrencyUnit().getCode(), Utf8.ORDER)
            .thenComparing(BY_ID);
    private static final Comparator<Product> BY_AGE =
            Comparator.comparing(Product::createdAt).thenComparing(BY_ID);

    /// The order itself, for tests and for small lists. It folds names at each comparison.
    public Comparator<Product> order() {
        return switch (this) {
            case NAME -> BY_NAME;
            case NAME_DESCENDING -> BY_NAME.reversed();
            case PRICE -> BY_PRICE;
            case PRICE_DESCENDING -> BY_PRICE.reversed();
            case NEWEST -> BY_AGE.reversed();
        };
    }
}
