package dev.stoa.domain.catalog;

/// Somebody who sells in this shop.
///
/// @param name 1 to 200 characters
/// @param description 0 to 10,000 characters
/// @param version 1 at creation, one more with each change
public record Merchant(Slug slug, String name, String description, long version) {

    public Merchant {
        ProductDetails.plain("name", name, 1, ProductDetails.MAX_NAME);
        ProductDetails.plain("description", description, 0, ProductDetails.MAX_DESCRIPTION);
    }
}
