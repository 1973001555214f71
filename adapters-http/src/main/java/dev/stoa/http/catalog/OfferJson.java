package dev.stoa.http.catalog;

import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferDetails;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A deal of a merchant, live from `startsAt` until just before `endsAt`.
///
/// @param merchant the merchant's slug
/// @param code what to type at the merchant's checkout; null if the deal needs none
@Serdeable
public record OfferJson(
        String id,
        String merchant,
        String title,
        @Nullable String code,
        String terms,
        Instant startsAt,
        Instant endsAt,
        long version) {

    public static OfferJson of(Offer offer) {
        OfferDetails details = offer.details();
        return new OfferJson(
                offer.id().value(),
                details.merchant().value(),
                details.title(),
                details.code().orElse(null),
                details.terms(),
                details.startsAt(),
                details.endsAt(),
                offer.version());
    }
}
