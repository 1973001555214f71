package dev.stoa.inmemory.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.SearchText;
import java.util.HashSet;
import java.util.Set;

/// A version of a product with what the indexes know of it. Immutable.
///
/// @param number the product's place in the search index, the same for all its versions
record Listed(Product product, int number, SortKey byName, SortKey byPrice, SortKey byAge) {

    static Listed of(Product product, int number) {
        return new Listed(product, number, SortKey.byName(product), SortKey.byPrice(product), SortKey.byAge(product));
    }

    /// The words of name and SKU.
    Set<String> strongWords() {
        Set<String> words = new HashSet<>(SearchText.words(product.name()));
        words.addAll(SearchText.words(product.sku().value()));
        return words;
    }

    /// The words of description, tags, category and merchant that are not strong ones.
    Set<String> weakWords(Set<String> strong) {
        Set<String> words = new HashSet<>(SearchText.words(product.description()));
        product.tags().forEach(tag -> words.addAll(SearchText.words(tag)));
        product.category().ifPresent(slug -> words.addAll(SearchText.words(slug.value())));
        product.merchant().ifPresent(slug -> words.addAll(SearchText.words(slug.value())));
        words.removeAll(strong);
        return words;
    }
}
