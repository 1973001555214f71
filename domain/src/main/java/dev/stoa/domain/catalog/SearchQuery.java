package dev.stoa.domain.catalog;

import dev.stoa.domain.Require;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a shopper looks for.
///
/// @param text at most 200 characters; blank to find everything that passes the filters
/// @param categories in any of these (a category and its descendants); empty for all; at most 1,000
/// @param merchant of this one; empty for all
/// @param minPrice in minor units of each product's own currency, inclusive
/// @param maxPrice in minor units, inclusive; `Long.MAX_VALUE` for no bound
public record SearchQuery(String text, Set<Slug> categories, Optional<Slug> merchant, long minPrice, long maxPrice) {

    public static final int MAX_TEXT = 200;
    public static final int MAX_WORDS = 8;

    public SearchQuery {
        Require.text("q", text, 0, MAX_TEXT);
        Require.range("minPrice", minPrice, 0, Long.MAX_VALUE);
        Require.range("maxPrice", maxPrice, 0, Long.MAX_VALUE);
        Require.range("categories", categories.size(), 0, Categories.MAX);
        categories = Set.copyOf(categories);
    }

    public static SearchQuery of(String text) {
        return new SearchQuery(text, Set.of(), Optional.empty(), 0, Long.MAX_VALUE);
    }

    /// The words searched for: the first [#MAX_WORDS] different ones.
    public List<String> words() {
        return SearchText.words(text).stream().distinct().limit(MAX_WORDS).toList();
    }
}
