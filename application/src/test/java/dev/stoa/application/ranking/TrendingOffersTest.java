package dev.stoa.application.ranking;

import dev.stoa.application.counter.CounterFlush;
import dev.stoa.application.counter.Counting;
import dev.stoa.application.ranking.TrendingOffers.Ranked;
import dev.stoa.domain.catalog.OfferDetails;
import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.ranking.SeasonCalendar;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

class TrendingOffersTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    private final AtomicInteger batches = new AtomicInteger();
    private final Popularity popularity = new Popularity(
            adapters.counters(),
            adapters.movingBoards(),
            adapters.trending(),
            new Scoring(adapters.leaderboards(), SeasonCalendar.UTC, clock));
    private final TrendingOffers trending = new TrendingOffers(
            adapters.trending(), adapters.offers(), new Counting(adapters.counters(), adapters.counterLedger()), clock);

    private OfferId offer(String id, Duration live, int clicks) {
        Instant now = clock.instant();
        OfferDetails details = new OfferDetails(new Slug("shop"), id, Optional.empty(), "", now, now.plus(live));
        OfferId offer = new OfferId(id);
        adapters.offers().create(offer, details);
        click(offer, clicks);
        return offer;
    }

    private void click(OfferId offer, int clicks) {
        for (int i = 0; i < clicks; i++) {
            popularity.clicked(offer);
        }
    }

    @Test
    void aClickWeighsHalfAfterADayWhileTheCountOfClicksStays() {
        OfferId old = offer("old", DAY.multipliedBy(9), 3);
        clock.advance(DAY);
        OfferId fresh = offer("fresh", DAY.multipliedBy(9), 2);
        assertThat(trending.top(10))
                .extracting(ranked -> ranked.offer().id(), Ranked::rank, Ranked::clicks)
                .containsExactly(tuple(fresh, 1L, 2L), tuple(old, 2L, 3L));
        assertThat(trending.top(10).get(1).score()).isCloseTo(1.5, within(1e-6));
    }

    @Test
    void anOfferIsShownUntilTheMillisecondItEnds() {
        offer("short", DAY, 5);
        OfferId lasting = offer("lasting", DAY.multipliedBy(2), 1);
        clock.advance(DAY.minusMillis(1));
        assertThat(trending.top(10)).hasSize(2);
        clock.advance(Duration.ofMillis(1));
        assertThat(trending.top(10))
                .extracting(ranked -> ranked.offer().id(), Ranked::rank)
                .containsExactly(tuple(lasting, 1L));
    }

    @Test
    void clicksWrittenDownAndPendingAreAddedUp() {
        OfferId offer = offer("one", DAY, 2);
        new CounterFlush(adapters.counters(), adapters.counterLedger(), prefix -> prefix + batches.incrementAndGet())
                .flush();
        click(offer, 3);
        assertThat(trending.top(10)).extracting(Ranked::clicks).containsExactly(5L);
    }

    @Test
    void clicksOnWhatIsNoOfferAreNotShownAndTheListIsAsLongAsAsked() {
        click(new OfferId("nothing"), 9);
        offer("a", DAY, 1);
        offer("b", DAY, 2);
        assertThat(trending.top(1)).extracting(ranked -> ranked.offer().id()).containsExactly(new OfferId("b"));
    }
}
