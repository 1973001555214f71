package dev.stoa.web.console;

import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.application.ranking.TrendingOffers;
import dev.stoa.domain.ranking.Standing;
import java.util.List;

/// What is looked at, bought and clicked most, and who bought most.
///
/// @param window `1d`, `7d` or `30d`
/// @param season of the leaderboard of customers
public record RankingsPage(
        ConsoleFrame frame,
        String window,
        List<PopularProducts.Ranked> views,
        List<PopularProducts.Ranked> sales,
        List<TrendingOffers.Ranked> offers,
        String board,
        String season,
        List<Standing> standings) {

    public static final List<String> WINDOWS = List.of("1d", "7d", "30d");
    public static final List<String> SEASONS = List.of("all", "month", "week", "day");

    public RankingsPage {
        views = List.copyOf(views);
        sales = List.copyOf(sales);
        offers = List.copyOf(offers);
        standings = List.copyOf(standings);
    }
}
