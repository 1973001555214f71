package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.Facets;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was found, best first.
///
/// @param nextCursor what to send as `cursor` for the next page; null on the last one
/// @param total how many were found on all pages together
@Serdeable
record SearchJson(List<ProductJson> data, @Nullable String nextCursor, FacetsJson facets, long total) {

    /// How everything that was found spreads, largest first, at most 20 of each.
    ///
    /// @param categories counted as if no category had been asked for
    @Serdeable
    record FacetsJson(List<CountJson> categories, List<CountJson> merchants) {

        static FacetsJson of(Facets facets) {
            return new FacetsJson(counts(facets.categories()), counts(facets.merchants()));
        }

        private static List<CountJson> counts(List<Facets.Count> counts) {
            return counts.stream()
                    .map(count -> new CountJson(count.slug().value(), count.count()))
                    .toList();
        }
    }

    /// How many of the products found are of this category or merchant.
    @Serdeable
    record CountJson(String slug, long count) {}
}
