package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a product shall be from now on; what is left out is empty from now on, but the slug stays.
@Introspected
record ProductChange(
        Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) @Size(min = 1, max = Slug.MAX_LENGTH) String>
                slug,
        @Size(min = 1, max = ProductDetails.MAX_NAME) String name,
        Optional<@Size(max = ProductDetails.MAX_DESCRIPTION) String> description,
        PriceBody price,
        Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) String> category,
        Optional<@Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS) String> merchant,
        @Nullable @Size(max = ProductDetails.MAX_TAGS) List<@Size(min = 1, max = ProductDetails.MAX_TAG) String> tags) {

    ProductDetails toDetails(Slug otherwise) {
        return new ProductDetails(
                slug.map(Slug::new).orElse(otherwise),
                name,
                description.orElse(""),
                price.toMoney(),
                category.map(Slug::new),
                merchant.map(Slug::new),
                tags == null ? Set.of() : Set.copyOf(tags));
    }
}
