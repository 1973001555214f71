package dev.stoa.application.ranking;

import dev.stoa.application.counter.Counting;
import dev.stoa.domain.catalog.Offer;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.counter.CounterKey;
import dev.stoa.domain.ranking.Trending;
import dev.stoa.domain.ranking.Trending.Hot;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The live offers with the most clicks lately.
public final class TrendingOffers {

    private static final int MOST = 100;

    /// @param score clicks, each weighing half after a day
    /// @param rank 1 for the first of this list
    /// @param clicks all clicks ever, written down and pending
    public record Ranked(Offer offer, double score, long rank, long clicks) {}

    private final Trending trending;
    private final Offers offers;
    private final Counting counting;
    private final InstantSource clock;

    public TrendingOffers(Trending trending, Offers offers, Counting counting, InstantSource clock) {
        this.trending = trending;
        this.offers = offers;
        this.counting = counting;
        this.clock = clock;
    }

    /// @param limit 1 to 100
    public List<Ranked> top(int limit) {
        List<Hot> top = trending.top(Popularity.OFFERS, MOST);
        Map<OfferId, Offer> live = offers
                .byIds(top.stream().map(TrendingOffers::id).toList())
                .stream()
                .filter(offer -> offer.details().live(clock.instant()))
                .collect(Collectors.toMap(Offer::id, Function.identity(), (a, b) -> a));
        List<Hot> shown = top.stream()
                .filter(hot -> live.containsKey(id(hot)))
                .limit(limit)
                .toList();
        Map<CounterKey, Long> clicks = counting.read(
                shown.stream().map(hot -> Popularity.clicks(id(hot))).toList());
        List<Ranked> ranked = new ArrayList<>();
        for (Hot hot : shown) {
            Offer offer = live.get(id(hot));
            if (offer != null) {
                long clicked = clicks.getOrDefault(Popularity.clicks(offer.id()), 0L);
                ranked.add(new Ranked(offer, hot.score(), ranked.size() + 1L, clicked));
            }
        }
        return List.copyOf(ranked);
    }

    private static OfferId id(Hot hot) {
        return new OfferId(hot.member().value());
    }
}
