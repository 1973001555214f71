package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.OfferReading;
import dev.stoa.domain.catalog.Merchant;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Slug;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes the tickets of offers. Their makers are one question.
@Singleton
final class Tickets {

    private final OfferReading reading;
    private final InstantSource clock;

    Tickets(OfferReading reading, InstantSource clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /// @param torn the id of the offer that somebody asked for, possibly empty
    List<Ticket> of(List<Offer> offers, String torn) {
        Instant now = clock.instant();
        Map<Slug, String> makers =
                names(offers.stream().map(offer -> offer.details().merchant()).toList());
        return offers.stream()
                .map(offer -> Ticket.of(
                        offer,
                        makers.getOrDefault(offer.details().merchant(), ""),
                        now,
                        offer.id().value().equals(torn)))
                .toList();
    }

    /// The offer that somebody asked for, if it is this maker's and live now.
    Optional<Offer> asked(String id, Slug maker) {
        return Optional.of(id)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> reading.offer(new OfferId(text)).value())
                .filter(offer -> offer.details().merchant().equals(maker)
                        && offer.details().live(clock.instant()));
    }

    /// What makers are called; one that there is not is left out.
    Map<Slug, String> names(List<Slug> makers) {
        return reading.merchants(makers.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Merchant::slug, Merchant::name));
    }

    /// A maker's name; the slug if there is no such maker.
    String name(Slug merchant) {
        return reading.merchant(merchant).value().map(Merchant::name).orElse(merchant.value());
    }
}
