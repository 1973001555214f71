package dev.stoa.domain.catalog;

import java.util.Optional;

/// A node of the tree that products are sorted into.
///
/// @param name 1 to 200 characters
/// @param parent absent at the top
/// @param version 1 at creation, one more with each change
public record Category(Slug slug, String name, Optional<Slug> parent, long version) {

    public Category {
        ProductDetails.plain("name", name, 1, ProductDetails.MAX_NAME);
    }
}
