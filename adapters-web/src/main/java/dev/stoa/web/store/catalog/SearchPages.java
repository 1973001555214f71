package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.CategoryTree;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Category;
import dev.stoa.domain.catalog.Facets;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.page.Paging;
import dev.stoa.web.Frames;
import dev.stoa.web.Pager;
import dev.stoa.web.store.catalog.SearchPage.Facet;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers what the page of a search shows.
@Singleton
final class SearchPages {

    static final SearchResult NOTHING =
            new SearchResult(new Page<>(List.of(), Optional.empty()), new Facets(List.of(), List.of()), 0);

    /// What was asked for beside words, as it was typed.
    record Narrowing(String category, String minPrice, String maxPrice) {

        /// Why its prices narrow nothing down, or too much; possibly empty.
        private String fault() {
            if (Prices.isWrong(minPrice) || Prices.isWrong(maxPrice)) {
                return "Write prices such as 20 or 19.99.";
            }
            boolean isUpsideDown =
                    Prices.minor(minPrice).orElse(0) > Prices.minor(maxPrice).orElse(Long.MAX_VALUE);
            return isUpsideDown ? "The first price is higher than the second." : "";
        }
    }

    private final Frames frames;
    private final Cards cards;
    private final Tickets tickets;

    SearchPages(Frames frames, Cards cards, Tickets tickets) {
        this.frames = frames;
        this.cards = cards;
        this.tickets = tickets;
    }

    SearchPage of(HttpRequest<?> request, String words, Narrowing narrowing, SearchResult result, Paging paging) {
        String title = words.isEmpty() ? "Search" : "Results for “" + words + "”";
        return new SearchPage(
                frames.of(request, title).searching(words),
                narrowing.category(),
                categories(result.facets(), narrowing.category()),
                makers(result.facets()),
                narrowing.minPrice(),
                narrowing.maxPrice(),
                narrowing.fault(),
                result.total(),
                cards.of(result.page().items()),
                Pager.of(request, paging.nextCursor(result.page())));
    }

    /// @param chosen stays to be seen where nothing of it is found
    private List<Facet> categories(Facets facets, String chosen) {
        CategoryTree tree = cards.tree();
        Stream<Facets.Count> found = facets.categories().stream();
        boolean isFound = facets.categories().stream()
                .anyMatch(each -> each.slug().value().equals(chosen));
        Stream<Facets.Count> all = chosen.isEmpty() || isFound
                ? found
                : Stream.concat(found, Stream.of(new Facets.Count(new Slug(chosen), 0)));
        return all.map(each -> new Facet(
                        each.slug().value(),
                        tree.find(each.slug())
                                .map(Category::name)
                                .orElse(each.slug().value()),
                        each.count()))
                .toList();
    }

    private List<Facet> makers(Facets facets) {
        Map<Slug, String> names = tickets.names(
                facets.merchants().stream().map(Facets.Count::slug).toList());
        return facets.merchants().stream()
                .map(each -> new Facet(
                        each.slug().value(),
                        names.getOrDefault(each.slug(), each.slug().value()),
                        each.count()))
                .toList();
    }
}
