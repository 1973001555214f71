package dev.stoa.web.console;

import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.Scoring;
import dev.stoa.application.ranking.TrendingOffers;
import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.http.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// Rankings as they stand.
@Controller("/console/rankings")
@Produces(MediaType.TEXT_HTML)
@Secured({Access.OPERATOR, Access.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RankingsController {

    private static final int TOP = 10;

    private final Desk desk;
    private final PopularProducts popular;
    private final TrendingOffers trending;
    private final Leaderboards leaderboards;
    private final Scoring scoring;

    RankingsController(
            Desk desk, PopularProducts popular, TrendingOffers trending, Leaderboards leaderboards, Scoring scoring) {
        this.desk = desk;
        this.popular = popular;
        this.trending = trending;
        this.leaderboards = leaderboards;
        this.scoring = scoring;
    }

    /// @param board the name of a leaderboard
    @Get("{?window,board,season}")
    HttpResponse<byte[]> show(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "7d") String window,
            @QueryValue(defaultValue = "customers") String board,
            @QueryValue(defaultValue = "all") String season) {
        Board shown = new Board(new BoardName(board), scoring.season(season));
        PopularWindow reach = window(window);
        return desk.show(
                request,
                "rankings",
                "Rankings",
                frame -> new RankingsPage(
                        frame,
                        window,
                        Known.of(() -> popular.top(Popularity.PRODUCT_VIEWS, reach, TOP)),
                        Known.of(() -> popular.top(Popularity.PRODUCT_SALES, reach, TOP)),
                        Known.of(() -> trending.top(TOP)),
                        board,
                        season,
                        Known.of(() -> leaderboards.page(shown, 1, TOP))));
    }

    private static PopularWindow window(String word) {
        return switch (word) {
            case "1d" -> PopularWindow.DAY;
            case "30d" -> PopularWindow.MONTH;
            default -> PopularWindow.WEEK;
        };
    }
}
