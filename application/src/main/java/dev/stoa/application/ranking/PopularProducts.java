package dev.stoa.application.ranking;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.MovingBoards;
import dev.stoa.domain.ranking.MovingBoards.Popular;
import dev.stoa.domain.ranking.PopularWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The products most viewed or sold lately, those that are no longer listed left out.
public final class PopularProducts {

    private static final int MOST = 100;

    /// @param rank 1 for the first of this list
    public record Ranked(Product product, long count, long rank) {}

    private final MovingBoards moving;
    private final Products products;

    public PopularProducts(MovingBoards moving, Products products) {
        this.moving = moving;
        this.products = products;
    }

    /// @param board [Popularity#PRODUCT_VIEWS] or [Popularity#PRODUCT_SALES]
    /// @param limit 1 to 100
    public List<Ranked> top(BoardName board, PopularWindow window, int limit) {
        List<Popular> top = moving.top(board, window, MOST);
        Map<Sku, Product> known = products
                .bySkus(top.stream().map(PopularProducts::sku).toList())
                .stream()
                .filter(Product::active)
                .collect(Collectors.toMap(Product::sku, Function.identity(), (a, b) -> a));
        List<Ranked> ranked = new ArrayList<>();
        for (Popular each : top) {
            Product product = known.get(sku(each));
            if (product != null && ranked.size() < limit) {
                ranked.add(new Ranked(product, each.sum(), ranked.size() + 1L));
            }
        }
        return List.copyOf(ranked);
    }

    /// The most viewed of the last seven days that meet the filter, at most 100 in all. Pages continue by place, so
    /// who turns them while the places change may see a product twice or not at all.
    ///
    /// @throws InvalidInputException if the page's start was not made by this list
    public Page<Product> page(ProductFilter filter, PageRequest request) {
        List<Product> all = top(Popularity.PRODUCT_VIEWS, PopularWindow.WEEK, MOST).stream()
                .map(Ranked::product)
                .filter(filter::meets)
                .toList();
        int from = Math.min(request.after().map(PopularProducts::place).orElse(0), all.size());
        int to = Math.min(from + request.limit(), all.size());
        return new Page<>(
                all.subList(from, to), to < all.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static int place(String after) {
        if (!after.matches("[0-9]{1,3}")) {
            throw new InvalidInputException("after", "format", "this list does not continue there");
        }
        return Integer.parseInt(after);
    }

    private static Sku sku(Popular each) {
        return new Sku(each.member().value());
    }
}
