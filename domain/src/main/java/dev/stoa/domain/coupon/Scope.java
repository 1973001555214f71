package dev.stoa.domain.coupon;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which lines a coupon covers: those that any of the three sets names; everything if all are empty.
///
/// @param categories cover their products and those of the categories below them
public record Scope(Set<Sku> products, Set<Slug> categories, Set<Slug> merchants) {

    /// The most names in each set.
    public static final int MAX = 1_000;

    public static final Scope EVERYTHING = new Scope(Set.of(), Set.of(), Set.of());

    public Scope {
        Require.atMost("products", List.copyOf(products), MAX);
        Require.atMost("categories", List.copyOf(categories), MAX);
        Require.atMost("merchants", List.copyOf(merchants), MAX);
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
        merchants = Set.copyOf(merchants);
    }

    /// @param path the product's category and those above it
    public boolean covers(Sku sku, Set<Slug> path, Optional<Slug> merchant) {
        return (products.isEmpty() && categories.isEmpty() && merchants.isEmpty())
                || products.contains(sku)
                || !Collections.disjoint(categories, path)
                || merchant.filter(merchants::contains).isPresent();
    }
}
