package dev.stoa.web.store.catalog;

import dev.stoa.web.Form;
import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;
import java.util.stream.Stream;

/// What a search found.
///
/// @param categories those found, with how many of each
/// @param makers those found, with how many of each
/// @param minPrice as it was typed, in major units
/// @param maxPrice as it was typed, in major units
public record SearchPage(
        Frame frame,
        List<Facet> categories,
        List<Facet> makers,
        String minPrice,
        String maxPrice,
        String priceFault,
        long total,
        List<ProductCard> products,
        Pager pager) {

    /// @param chosen whether the search is narrowed down to it
    public record Facet(String slug, String name, long count, boolean chosen) {}

    /// The same words without anything that narrows it down.
    public String wide() {
        return "/search?q=" + Form.encoded(frame.query());
    }

    public boolean isNarrowed() {
        return Stream.concat(categories.stream(), makers.stream()).anyMatch(Facet::chosen)
                || !minPrice.isEmpty()
                || !maxPrice.isEmpty();
    }
}
