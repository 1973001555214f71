package dev.stoa.http.ranking;

import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.application.ranking.PopularProducts.Ranked;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.PopularWindow;
import dev.stoa.http.Access;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/// What was viewed or sold most in the last day, week or month.
@Tag(name = "Catalog")
@Controller("/api/v1/products/popular")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PopularController {

    private final PopularProducts popular;
    private final Inventory inventory;

    PopularController(PopularProducts popular, Inventory inventory) {
        this.popular = popular;
        this.inventory = inventory;
    }

    /// @param window `1d`, `7d` or `30d`
    /// @param by `views` or `sales`
    @Get("{?window,by,limit}")
    PopularJson top(
            @QueryValue(defaultValue = "7d") String window,
            @QueryValue(defaultValue = "views") String by,
            @QueryValue(defaultValue = "10") int limit) {
        Require.range("limit", limit, 1, PageRequest.MAX_LIMIT);
        List<Ranked> top = popular.top(board(by), window(window), limit);
        return PopularJson.of(
                top,
                inventory.stock(top.stream().map(each -> each.product().sku()).toList()));
    }

    private static BoardName board(String by) {
        return switch (by) {
            case "views" -> Popularity.PRODUCT_VIEWS;
            case "sales" -> Popularity.PRODUCT_SALES;
            default -> throw new InvalidInputException("by", "value", "by must be views or sales");
        };
    }

    private static PopularWindow window(String window) {
        return switch (window) {
            case "1d", "24h" -> PopularWindow.DAY;
            case "7d" -> PopularWindow.WEEK;
            case "30d" -> PopularWindow.MONTH;
            default -> throw new InvalidInputException("window", "value", "window must be 1d, 7d or 30d");
        };
    }
}
