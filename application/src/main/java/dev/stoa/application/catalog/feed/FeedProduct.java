package dev.stoa.application.catalog.feed;

import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.joda.money.Money;

/// A product as a feed describes it.
///
/// @param line where the feed says so
/// @param category the names from the top of the tree down
/// @param stock what is on hand; absent to leave it as it is
/// @param firstStock what is on hand if nothing was ever stocked
record FeedProduct(
        long line,
        Sku sku,
        String name,
        String description,
        Money price,
        List<String> category,
        Optional<String> merchant,
        Set<String> tags,
        OptionalLong stock,
        OptionalLong firstStock) {

    /// The one to try first for a product that is new.
    Slug slug() {
        return Slug.of(name, "product");
    }

    ProductDetails details(Slug slug, Optional<Slug> inCategory, Optional<Slug> ofMerchant) {
        return new ProductDetails(slug, name, description, price, inCategory, ofMerchant, tags);
    }
}
