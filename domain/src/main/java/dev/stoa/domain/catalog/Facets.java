package dev.stoa.domain.catalog;

import java.util.List;

/// How the products found spread. Largest count first, equal counts by slug in byte order, at most [#MAX] of each.
///
/// @param categories by each product's own category, counted as if no category had been asked for
/// @param merchants by merchant, counted as if none had been asked for
public record Facets(List<Count> categories, List<Count> merchants) {

    public static final int MAX = 20;

    /// @param count 1 or more
    public record Count(Slug slug, long count) {}

    public Facets {
        categories = List.copyOf(categories);
        merchants = List.copyOf(merchants);
    }
}
