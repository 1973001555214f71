package dev.stoa.web.store.catalog;

import dev.stoa.web.Frame;
import dev.stoa.web.Link;
import java.util.List;
import java.util.Optional;

/// One product.
///
/// @param paragraphs its description
/// @param maker who sells it; empty if the shop itself does
/// @param similar others of its category
public record ProductPage(
        Frame frame,
        List<Link> crumbs,
        String sku,
        ProductCard product,
        List<String> paragraphs,
        List<Link> tags,
        Optional<Link> maker,
        List<ProductCard> similar) {

    public boolean canBeBought() {
        return product.availability() != Availability.SOLD_OUT;
    }
}
