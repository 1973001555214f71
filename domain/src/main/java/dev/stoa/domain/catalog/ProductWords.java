package dev.stoa.domain.catalog;

import java.util.HashSet;
import java.util.Set;

/// The words that [ProductSearch] knows a product by. A word may be both strong and weak.
///
/// @param strong those of name and SKU
/// @param weak those of description, tags, category slug and merchant slug
public record ProductWords(Set<String> strong, Set<String> weak) {

    public ProductWords {
        strong = Set.copyOf(strong);
        weak = Set.copyOf(weak);
    }

    public static ProductWords of(Product product) {
        ProductWords details = of(product.details());
        Set<String> strong = new HashSet<>(details.strong());
        strong.addAll(SearchText.words(product.sku().value()));
        return new ProductWords(strong, details.weak());
    }

    /// Without those of the SKU, which no change of the details touches.
    public static ProductWords of(ProductDetails details) {
        Set<String> weak = new HashSet<>(SearchText.words(details.description()));
        details.tags().forEach(tag -> weak.addAll(SearchText.words(tag)));
        details.category().ifPresent(slug -> weak.addAll(SearchText.words(slug.value())));
        details.merchant().ifPresent(slug -> weak.addAll(SearchText.words(slug.value())));
        return new ProductWords(Set.copyOf(SearchText.words(details.name())), weak);
    }
}
