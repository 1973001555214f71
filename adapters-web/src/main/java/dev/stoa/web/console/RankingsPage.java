package dev.stoa.web.console;

import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.application.ranking.TrendingOffers;
import dev.stoa.domain.ranking.Standing;
import java.util.List;
import java.util.Optional;

/// What is looked at, bought and clicked most, and who bought most; each empty if it cannot be known now.
///
/// @param window `1d`, `7d` or `30d`
/// @param season of the leaderboard of customers
public record RankingsPage(
        ConsoleFrame frame,
        String window,
        Optional<List<PopularProducts.Ranked>> views,
        Optional<List<PopularProducts.Ranked>> sales,
        Optional<List<TrendingOffers.Ranked>> offers,
        String board,
        String season,
        Optional<List<Standing>> standings) {

    public static final List<String> WINDOWS = List.of("1d", "7d", "30d");
    public static final List<String> SEASONS = List.of("all", "month", "week", "day");

    /// Such as `7 days`.
    public static String days(String window) {
        return window.equals("1d") ? "1 day" : window.replace("d", " days");
    }

    public RankingsPage {
        views = views.map(List::copyOf);
        sales = sales.map(List::copyOf);
        offers = offers.map(List::copyOf);
        standings = standings.map(List::copyOf);
    }
}
