package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.Slug;
import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/// What an offer shall be.
///
/// @param code what a shopper types at the merchant's checkout
/// @param endsAt the first moment it is live no more
@Introspected
record OfferBody(
        @Pattern(regexp = Form.SLUG, message = Form.SLUG_SAYS)
        String merchant,

        @Size(min = 1, max = ProductDetails.MAX_NAME) String title,
        Optional<@Size(min = 1, max = ProductDetails.MAX_TAG) String> code,
        Optional<@Size(max = ProductDetails.MAX_DESCRIPTION) String> terms,
        Instant startsAt,
        Instant endsAt) {

    OfferDetails toDetails() {
        return new OfferDetails(new Slug(merchant), title, code, terms.orElse(""), startsAt, endsAt);
    }
}
