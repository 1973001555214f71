package dev.stoa.web.store.catalog;

import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.catalog.SearchQuestion;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.http.Access;
import dev.stoa.http.page.Paging;
import dev.stoa.web.Pages;
import dev.stoa.web.store.session.Trail;
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
import java.util.List;
import java.util.Optional;

/// Searching, with suggestions while one types.
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchPageController {

    private static final int SUGGESTIONS = 6;
    private static final int WORTH_ASKING = 2;

    private final Pages pages;
    private final SearchPages making;
    private final ProductReading reading;
    private final Cards cards;
    private final Trail trail;

    SearchPageController(Pages pages, SearchPages making, ProductReading reading, Cards cards, Trail trail) {
        this.pages = pages;
        this.making = making;
        this.reading = reading;
        this.cards = cards;
        this.trail = trail;
    }

    @Get("/search{?q,category,merchant,minPrice,maxPrice}")
    HttpResponse<byte[]> search(
            HttpRequest<?> request,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "") String category,
            @QueryValue(defaultValue = "") String merchant,
            @QueryValue(defaultValue = "") String minPrice,
            @QueryValue(defaultValue = "") String maxPrice,
            Paging paging) {
        String words = cut(q);
        var narrowing = new SearchPages.Narrowing(
                chosen("category", category), chosen("merchant", merchant), minPrice, maxPrice);
        SearchQuestion question = new SearchQuestion(
                words,
                narrowing.category(),
                narrowing.maker(),
                Prices.minor(minPrice).orElse(0),
                Prices.minor(maxPrice).orElse(Long.MAX_VALUE),
                paging.request());
        SearchResult result = found(question);
        if (paging.request().after().isEmpty()) {
            trail.searched(request, words);
        }
        return pages.show("store/search", making.of(request, words, narrowing, result, paging));
    }

    /// The first few products for what was typed so far.
    @Get("/search/suggestions{?q}")
    HttpResponse<byte[]> suggest(@QueryValue(defaultValue = "") String q) {
        String words = cut(q);
        List<ProductCard> found = words.length() < WORTH_ASKING
                ? List.of()
                : cards.of(found(new SearchQuestion(
                                words,
                                Optional.empty(),
                                Optional.empty(),
                                0,
                                Long.MAX_VALUE,
                                PageRequest.first(SUGGESTIONS)))
                        .page()
                        .items());
        return pages.show("store/suggestions", new SuggestionsPage(found));
    }

    private SearchResult found(SearchQuestion question) {
        return reading.search(question).value().orElse(SearchPages.NOTHING);
    }

    private static Optional<Slug> chosen(String what, String slug) {
        return Optional.of(slug).filter(text -> !text.isEmpty()).map(text -> Slugs.of(what, text));
    }

    private static String cut(String typed) {
        String words = typed.strip();
        int length = Math.min(SearchQuery.MAX_TEXT, words.codePointCount(0, words.length()));
        return words.substring(0, words.offsetByCodePoints(0, length));
    }
}
