package dev.stoa.inmemory.catalog;

import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.SortKey;

/// A version of a product with what the indexes know of it. Immutable.
///
/// @param number the product's place in the search index, the same for all its versions
record Listed(Product product, int number, SortKey byName, SortKey byPrice, SortKey byAge) {

    static Listed of(Product product, int number) {
        return new Listed(product, number, SortKey.byName(product), SortKey.byPrice(product), SortKey.byAge(product));
    }
}
