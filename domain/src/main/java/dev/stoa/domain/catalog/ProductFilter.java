package dev.stoa.domain.catalog;

import dev.stoa.domain.Require;
import java.util.Optional;
import java.util.Set;

/// Which products are listed: those that meet every condition given.
///
/// @param categories in any of these (a category and its descendants); empty for all; at most 1,000
/// @param merchant of this merchant
/// @param tag with this tag
public record ProductFilter(Set<Slug> categories, Optional<Slug> merchant, Optional<String> tag) {

    public static final ProductFilter ALL = new ProductFilter(Set.of(), Optional.empty(), Optional.empty());

    public ProductFilter {
        Require.range("categories", categories.size(), 0, Categories.MAX);
        categories = Set.copyOf(categories);
    }

    public static ProductFilter inCategories(Set<Slug> categories) {
        return new ProductFilter(categories, Optional.empty(), Optional.empty());
    }

    public static ProductFilter ofMerchant(Slug merchant) {
        return new ProductFilter(Set.of(), Optional.of(merchant), Optional.empty());
    }

    public static ProductFilter tagged(String tag) {
        return new ProductFilter(Set.of(), Optional.empty(), Optional.of(tag));
    }

    public boolean meets(Product product) {
        return (categories.isEmpty()
                        || product.category().filter(categories::contains).isPresent())
                && (merchant.isEmpty() || merchant.equals(product.merchant()))
                && (tag.isEmpty() || product.tags().contains(tag.get()));
    }
}
