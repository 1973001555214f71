package dev.stoa.application.catalog;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.Slug;
import java.util.Optional;
import java.util.Set;

/// What a shopper looks for, and which page of it.
///
/// @param text as in [SearchQuery]
/// @param category with everything under it
/// @param merchant as in [SearchQuery]
/// @param minPrice as in [SearchQuery]
/// @param maxPrice as in [SearchQuery]
public record SearchQuestion(
        String text, Optional<Slug> category, Optional<Slug> merchant, long minPrice, long maxPrice, PageRequest page) {

    public SearchQuestion {
        checked(text, Set.of(), merchant, minPrice, maxPrice);
    }

    SearchQuery within(Set<Slug> categories) {
        return checked(text, categories, merchant, minPrice, maxPrice);
    }

    String key() {
        return Asked.text(text, category, merchant, minPrice, maxPrice, page.limit(), page.after());
    }

    private static SearchQuery checked(
            String text, Set<Slug> categories, Optional<Slug> merchant, long minPrice, long maxPrice) {
        return new SearchQuery(text, categories, merchant, minPrice, maxPrice);
    }
}
