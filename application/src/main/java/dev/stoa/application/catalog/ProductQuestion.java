package dev.stoa.application.catalog;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Slug;
import java.util.Optional;

/// Which page of which list of products is wanted.
///
/// @param category with everything under it
public record ProductQuestion(
        Optional<Slug> category, Optional<Slug> merchant, Optional<String> tag, ProductSort sort, PageRequest page) {

    String key() {
        return Asked.text(category, merchant, tag, sort, page.limit(), page.after());
    }
}
