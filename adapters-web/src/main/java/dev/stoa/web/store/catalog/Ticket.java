package dev.stoa.web.store.catalog;

import dev.stoa.domain.catalog.Offer;
import dev.stoa.web.Format;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// An offer as a ticket to tear off.
///
/// @param merchant the maker's slug
/// @param code only on a ticket that was torn off; empty too if the offer needs none
/// @param left how long it still lasts
/// @param isTorn whether somebody asked for it
public record Ticket(
        String id,
        String merchant,
        String maker,
        String title,
        String terms,
        Optional<String> code,
        Instant endsAt,
        String left,
        boolean isTorn) {

    static Ticket of(Offer offer, String maker, Instant now, boolean isTorn) {
        var details = offer.details();
        return new Ticket(
                offer.id().value(),
                details.merchant().value(),
                maker,
                details.title(),
                details.terms(),
                isTorn ? details.code() : Optional.empty(),
                details.endsAt(),
                Format.left(Duration.between(now, details.endsAt())),
                isTorn);
    }
}
