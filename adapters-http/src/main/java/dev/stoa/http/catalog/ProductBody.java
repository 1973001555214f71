package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A new product.
///
/// @param sku stays for ever
/// @param slug made from the name if left out
@Introspected
record ProductBody(
        @Size(min = 1, max = 1024) String sku,
        Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) @Size(min = 1, max = Slug.MAX_LENGTH) String>
                slug,
        @Size(min = 1, max = ProductDetails.MAX_NAME) String name,
        Optional<@Size(max = ProductDetails.MAX_DESCRIPTION) String> description,
        PriceBody price,
        Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) String> category,
        Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) String> merchant,
        @Nullable @Size(max = ProductDetails.MAX_TAGS) List<@Size(min = 1, max = ProductDetails.MAX_TAG) String> tags) {

    ProductDetails toDetails() {
        return new ProductChange(slug, name, description, price, category, merchant, tags)
                .toDetails(Slug.of(name, "product"));
    }
}
