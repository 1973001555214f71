package dev.stoa.web.store.catalog;

import dev.stoa.web.Form;
import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;

/// What a search found.
///
/// @param category the slug that narrows it down, possibly empty
/// @param categories those found, with how many of each
/// @param makers those found, with how many of each
/// @param minPrice as it was typed, in major units
/// @param maxPrice as it was typed, in major units
public record SearchPage(
        Frame frame,
        String category,
        List<Facet> categories,
        List<Facet> makers,
        String minPrice,
        String maxPrice,
        String priceFault,
        long total,
        List<ProductCard> products,
        Pager pager) {

    public record Facet(String slug, String name, long count) {}

    /// The same words without anything that narrows it down.
    public String wide() {
        return "/search?q=" + Form.encoded(frame.query());
    }

    public boolean isNarrowed() {
        return !category.isEmpty() || !minPrice.isEmpty() || !maxPrice.isEmpty();
    }
}
