package dev.stoa.web.console;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/// What the shop's prices are in.
@Singleton
final class PriceCurrency {

    private final Products products;
    private volatile Optional<CurrencyUnit> known = Optional.empty();

    PriceCurrency(Products products) {
        this.products = products;
    }

    /// As the first product said that this process found; pounds until there is one.
    ///
    /// @throws dev.stoa.domain.BackendException if products are away and none was ever found
    CurrencyUnit get() {
        if (known.isEmpty()) {
            known = products.page(ProductFilter.ALL, ProductSort.NEWEST, PageRequest.first(1)).items().stream()
                    .map(product -> product.details().price().getCurrencyUnit())
                    .findFirst();
        }
        return known.orElse(CurrencyUnit.GBP);
    }
}
