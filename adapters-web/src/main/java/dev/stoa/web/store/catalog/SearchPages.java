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
import java.util.function.Function;
import java.util.stream.Stream;

/// Gathers what the page of a search shows.
@Singleton
final class SearchPages {

    static final SearchResult NOTHING =
            new SearchResult(new Page<>(List.of(), Optional.empty()), new Facets(List.of(), List.of()), 0);

    /// What was asked for beside words.
    ///
    /// @param minPrice as it was typed
    /// @param maxPrice as it was typed
    record Narrowing(Optional<Slug> category, Optional<Slug> maker, String minPrice, String maxPrice) {

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
                categories(result.facets(), narrowing.category()),
                makers(result.facets(), narrowing.maker()),
                narrowing.minPrice(),
                narrowing.maxPrice(),
                narrowing.fault(),
                result.total(),
                cards.of(result.page().items()),
                Pager.of(request, paging.nextCursor(result.page())));
    }

    private List<Facet> categories(Facets facets, Optional<Slug> chosen) {
        CategoryTree tree = cards.tree();
        return choices(facets.categories(), chosen, slug -> tree.find(slug).map(Category::name));
    }

    private List<Facet> makers(Facets facets, Optional<Slug> chosen) {
        Map<Slug, String> names =
                tickets.names(Stream.concat(facets.merchants().stream().map(Facets.Count::slug), chosen.stream())
                        .toList());
        return choices(facets.merchants(), chosen, slug -> Optional.ofNullable(names.get(slug)));
    }

    /// @param chosen stays to be seen where nothing of it is found
    private static List<Facet> choices(
            List<Facets.Count> found, Optional<Slug> chosen, Function<Slug, Optional<String>> name) {
        Stream<Facets.Count> missing = chosen.stream()
                .filter(slug -> found.stream().noneMatch(each -> each.slug().equals(slug)))
                .map(slug -> new Facets.Count(slug, 0));
        return Stream.concat(found.stream(), missing)
                .map(each -> new Facet(
                        each.slug().value(),
                        name.apply(each.slug()).orElse(each.slug().value()),
                        each.count(),
                        chosen.equals(Optional.of(each.slug()))))
                .toList();
    }
}
