package dev.stoa.application.ranking;

import dev.stoa.domain.catalog.OfferId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.SeasonCalendar;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PopularityTest {

    private static final CustomerId ANN = new CustomerId("ann");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-31T23:59:59Z"));
    private final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    private final Scoring scoring = new Scoring(adapters.leaderboards(), SeasonCalendar.UTC, clock);
    private final Popularity popularity =
            new Popularity(adapters.counters(), adapters.movingBoards(), adapters.trending(), scoring);

    private long points(Season season) {
        return adapters.leaderboards()
                .standing(new Board(Popularity.CUSTOMERS, season), new MemberId(ANN.value()))
                .map(Standing::score)
                .orElse(0L);
    }

    private static Money pounds(String amount) {
        return Money.of(CurrencyUnit.GBP, new java.math.BigDecimal(amount));
    }

    @Test
    void viewsSalesAndClicksAreRanked() {
        popularity.viewed(new Sku("a"));
        popularity.sold(new Sku("a"), 5);
        popularity.sold(new Sku("b"), 0);
        popularity.clicked(new OfferId("o"));
        popularity.flush();
        assertThat(adapters.movingBoards().top(Popularity.PRODUCT_VIEWS, PopularWindow.WEEK, 10))
                .hasSize(1);
        assertThat(adapters.movingBoards().top(Popularity.PRODUCT_SALES, PopularWindow.WEEK, 10))
                .extracting(each -> each.sum())
                .containsExactly(5L);
        assertThat(adapters.trending().top(Popularity.OFFERS, 10)).hasSize(1);
    }

    @Test
    void onePointIsGivenPerWholeMajorUnitInEveryRunningSeason() {
        popularity.spent(ANN, pounds("12.99"));
        for (Season season : SeasonCalendar.UTC.at(clock.instant())) {
            assertThat(points(season)).as(season.id()).isEqualTo(12);
        }
        clock.advance(Duration.ofSeconds(1));
        popularity.spent(ANN, pounds("0.99"));
        popularity.spent(ANN, pounds("3"));
        assertThat(points(SeasonCalendar.UTC.month(clock.instant()))).isEqualTo(3);
        assertThat(points(Season.ALL)).isEqualTo(15);
        popularity.refunded(ANN, pounds("12.99"));
        assertThat(points(Season.ALL)).isEqualTo(3);
    }

    /// The store's clock is already in the next month while this process still lives in the old one.
    @Test
    void pointsGivenAtTheTurnOfASeasonBelongToTheStoresSeason() {
        Instant before = clock.instant();
        clock.advance(Duration.ofSeconds(2));
        new Scoring(adapters.leaderboards(), SeasonCalendar.UTC, () -> before)
                .award(Popularity.CUSTOMERS, new MemberId(ANN.value()), 7);
        assertThat(points(SeasonCalendar.UTC.month(clock.instant()))).isEqualTo(7);
        assertThat(points(SeasonCalendar.UTC.day(clock.instant()))).isEqualTo(7);
        assertThat(points(SeasonCalendar.UTC.month(before))).isZero();
    }

    @Test
    void viewsOfOneProductAreWrittenAsOneSumAndOnce() {
        for (int n = 0; n < 1_000; n++) {
            popularity.viewed(new Sku("a"));
        }
        popularity.flush();
        popularity.flush();
        assertThat(adapters.movingBoards().top(Popularity.PRODUCT_VIEWS, PopularWindow.WEEK, 10))
                .extracting(each -> each.sum())
                .containsExactly(1_000L);
    }

    @Test
    void noViewIsLostOrCountedTwiceWhileOthersAreWritten() {
        try (var callers = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            for (int caller = 0; caller < 8; caller++) {
                callers.execute(() -> {
                    for (int n = 0; n < 500; n++) {
                        popularity.viewed(new Sku("a"));
                        if (n % 50 == 0) {
                            popularity.flush();
                        }
                    }
                });
            }
        }
        popularity.flush();
        assertThat(adapters.movingBoards().top(Popularity.PRODUCT_VIEWS, PopularWindow.WEEK, 10))
                .extracting(each -> each.sum())
                .containsExactly(4_000L);
    }

    @Test
    void whileTheBackendIsDownViewsWaitAndOtherEventsAreDropped() {
        adapters.goDown();
        popularity.viewed(new Sku("a"));
        popularity.spent(ANN, pounds("5"));
        popularity.flush();
        assertThat(popularity.dropped()).isEqualTo(1);
        adapters.comeBack();
        popularity.flush();
        assertThat(adapters.movingBoards().top(Popularity.PRODUCT_VIEWS, PopularWindow.WEEK, 10))
                .hasSize(1);
    }
}
