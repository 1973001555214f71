package dev.stoa.http.ranking;

import dev.stoa.application.ranking.TrendingOffers.Ranked;
import dev.stoa.domain.catalog.Offer;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Trending offers, best first.
@Serdeable
record TrendingJson(List<Entry> data) {

    /// @param score clicks, each weighing half after a day
    /// @param clicks all clicks ever
    @Serdeable
    record Entry(Item offer, double score, long rank, long clicks) {}

    /// As much of an offer as a list shows.
    @Serdeable
    record Item(String id, String merchant, String title, Optional<String> code, Instant endsAt) {}

    static TrendingJson of(List<Ranked> offers) {
        return new TrendingJson(offers.stream()
                .map(each -> new Entry(item(each.offer()), each.score(), each.rank(), each.clicks()))
                .toList());
    }

    private static Item item(Offer offer) {
        return new Item(
                offer.id().value(),
                offer.details().merchant().value(),
                offer.details().title(),
                offer.details().code(),
                offer.details().endsAt());
    }
}
