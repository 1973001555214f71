package dev.stoa.inmemory.catalog;

import dev.stoa.domain.catalog.Product;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What id, SKU and slug all point at. Writing `now` is the moment a change happens for those who look one product
/// up.
final class Item {

    final int number;

    /// Null until the creation is complete.
    volatile @Nullable Listed now;

    Item(int number) {
        this.number = number;
    }

    static Optional<Product> product(@Nullable Item item) {
        Listed listed = item == null ? null : item.now;
        return Optional.ofNullable(listed).map(Listed::product);
    }
}
