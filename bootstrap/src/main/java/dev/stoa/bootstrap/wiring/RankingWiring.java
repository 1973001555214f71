package dev.stoa.bootstrap.wiring;

import dev.stoa.application.counter.Counting;
import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.Scoring;
import dev.stoa.application.ranking.TrendingOffers;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.counter.Counters;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.SeasonCalendar;
import dev.stoa.domain.ranking.Seasons;
import dev.stoa.domain.ranking.Trending;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Leaderboards, trends and what was popular lately.
@Factory
final class RankingWiring {

    private final StoaConfig config;
    private final Families families;

    RankingWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Leaderboards leaderboards() {
        return switch (config.backend(Concept.RANKING)) {
            case INMEMORY -> families.memory().leaderboards();
            case REDIS -> families.redis().leaderboards();
            case POSTGRES -> families.postgres().leaderboards();
        };
    }

    @Singleton
    Seasons seasons() {
        return switch (config.backend(Concept.RANKING)) {
            case INMEMORY -> families.memory().seasons();
            case REDIS -> families.redis().seasons();
            case POSTGRES -> families.postgres().seasons();
        };
    }

    @Singleton
    Trending trending() {
        return switch (config.backend(Concept.RANKING)) {
            case INMEMORY -> families.memory().trending();
            case REDIS -> families.redis().trending();
            case POSTGRES -> families.postgres().trending();
        };
    }

    @Singleton
    MovingBoards movingBoards() {
        return switch (config.backend(Concept.RANKING)) {
            case INMEMORY -> families.memory().movingBoards();
            case REDIS -> families.redis().movingBoards();
            case POSTGRES -> families.postgres().movingBoards();
        };
    }

    @Singleton
    Scoring scoring(Leaderboards leaderboards, InstantSource clock) {
        return new Scoring(leaderboards, SeasonCalendar.UTC, clock);
    }

    @Singleton
    Popularity popularity(
            Counters counters,
            MovingBoards moving,
            Trending trending,
            Scoring scoring,
            PrometheusMeterRegistry registry) {
        Popularity popularity = new Popularity(counters, moving, trending, scoring);
        FunctionCounter.builder("stoa.popularity.dropped", popularity, Popularity::dropped)
                .register(registry);
        return popularity;
    }

    @Singleton
    PopularProducts popularProducts(MovingBoards moving, Products products) {
        return new PopularProducts(moving, products);
    }

    @Singleton
    TrendingOffers trendingOffers(Trending trending, Offers offers, Counting counting, InstantSource clock) {
        return new TrendingOffers(trending, offers, counting, clock);
    }
}
