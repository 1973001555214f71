package dev.stoa.http.ranking;

import dev.stoa.application.ranking.TrendingOffers.Ranked;
import dev.stoa.http.catalog.OfferJson;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Trending offers, best first.
@Serdeable
record TrendingJson(List<Entry> data) {

    /// @param score clicks, each weighing half after a day
    /// @param clicks all clicks ever
    @Serdeable
    record Entry(OfferJson offer, double score, long rank, long clicks) {}

    static TrendingJson of(List<Ranked> offers) {
        return new TrendingJson(offers.stream()
                .map(each -> new Entry(OfferJson.of(each.offer()), each.score(), each.rank(), each.clicks()))
                .toList());
    }
}
