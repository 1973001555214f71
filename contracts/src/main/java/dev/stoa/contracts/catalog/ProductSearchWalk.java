package dev.stoa.contracts.catalog;

import dev.stoa.contracts.Walk;
import dev.stoa.contracts.catalog.ProductSearchContract.Catalog;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Slug;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Products of few words that come, go and change, searched for by those words, their beginnings and misspellings.
public final class ProductSearchWalk implements Walk<Catalog> {

    private static final int PRICES = 5;

    @Override
    public List<Step<Catalog>> steps(Instant start) {
        Versions<ProductId> versions = new Versions<>();
        Bookmark bookmark = new Bookmark();
        return List.of(
                new Step<>("create", (catalog, dice) -> ProductsWalk.create(versions, catalog.products(), dice)),
                new Step<>("change", (catalog, dice) -> ProductsWalk.change(versions, catalog.products(), dice)),
                new Step<>("mark", (catalog, dice) -> ProductsWalk.mark(versions, catalog.products(), dice)),
                new Step<>(
                        "search",
                        (catalog, dice) -> search(bookmark, SearchQuery.of(text(dice)), catalog.search(), dice)),
                new Step<>(
                        "filtered search",
                        (catalog, dice) -> search(bookmark, filtered(dice), catalog.search(), dice)));
    }

    private static Object search(Bookmark bookmark, SearchQuery query, ProductSearch search, Random dice) {
        SearchResult result = search.search(query, bookmark.next(query, dice));
        return List.of(bookmark.turned(query, result.page()), result.facets(), result.total());
    }

    private static SearchQuery filtered(Random dice) {
        Set<Slug> categories = new HashSet<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            categories.add(Goods.category(dice));
        }
        Optional<Slug> merchant = dice.nextInt(3) == 0 ? Optional.of(Goods.merchant(dice)) : Optional.empty();
        return new SearchQuery(text(dice), categories, merchant, dice.nextInt(PRICES), dice.nextInt(PRICES));
    }

    private static String text(Random dice) {
        return Stream.generate(() -> word(dice)).limit(dice.nextInt(4)).collect(Collectors.joining(" "));
    }

    /// A word as it is, its beginning, or with a letter dropped, doubled or swapped with the next.
    private static String word(Random dice) {
        String word = Goods.WORDS.get(dice.nextInt(Goods.WORDS.size()));
        int at = dice.nextInt(word.length());
        String head = word.substring(0, at);
        return switch (dice.nextInt(6)) {
            case 0 -> word.substring(0, at + 1);
            case 1 -> head + word.substring(at + 1);
            case 2 -> head + word.charAt(at) + word.substring(at);
            case 3 ->
                at + 1 < word.length() ? head + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2) : word;
            default -> word;
        };
    }
}
