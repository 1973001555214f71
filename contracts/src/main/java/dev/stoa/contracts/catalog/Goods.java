package dev.stoa.contracts.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

import static org.assertj.core.api.Assertions.assertThat;

/// Products for the contracts.
final class Goods {

    static final Slug KITCHEN = new Slug("kitchen");
    static final Slug GARDEN = new Slug("garden");
    static final Slug ANN = new Slug("ann-and-sons");
    static final Slug BOB = new Slug("bobs-barn");

    private Goods() {}

    static boolean mayBeAName(String text) {
        return text.length() <= ProductDetails.MAX_NAME && text.indexOf('\0') < 0;
    }

    static Money pounds(long pence) {
        return Money.ofMinor(CurrencyUnit.GBP, pence);
    }

    static ProductDetails details(String name, long pence) {
        return new ProductDetails(
                Slug.of(name, "nameless"), name, "", pounds(pence), Optional.empty(), Optional.empty(), Set.of());
    }

    static ProductDetails details(String name, long pence, Slug category, Slug merchant, String... tags) {
        return new ProductDetails(
                Slug.of(name, "nameless"),
                name,
                "",
                pounds(pence),
                Optional.of(category),
                Optional.of(merchant),
                Set.of(tags));
    }

    static ProductDetails described(String name, String description) {
        return new ProductDetails(
                Slug.of(name, "nameless"),
                name,
                description,
                pounds(100),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /// Creates a product whose id and SKU end in `key`.
    static Product add(Products products, String key, ProductDetails details) {
        return saved(products.create(new ProductId("prd_" + key), new Sku("SKU-" + key), details));
    }

    static Product saved(ProductOutcome outcome) {
        assertThat(outcome).isInstanceOf(ProductOutcome.Saved.class);
        return ((ProductOutcome.Saved) outcome).product();
    }
}
