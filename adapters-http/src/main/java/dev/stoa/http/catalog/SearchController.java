package dev.stoa.http.catalog;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.application.cache.Answer;
import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.catalog.SearchQuestion;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Facets;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Full-text search: words, beginnings of words, misspelt words.
@Tag(name = "Catalog")
@Controller("/api/v1/search")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {

    private static final String NO_BOUND = "9223372036854775807";

    private static final SearchResult NOTHING =
            new SearchResult(new Page<>(List.of(), Optional.empty()), new Facets(List.of(), List.of()), 0);

    private final ProductReading reading;
    private final StockReading stocks;
    private final ActivityLog log;

    SearchController(ProductReading reading, StockReading stocks, ActivityLog log) {
        this.reading = reading;
        this.stocks = stocks;
        this.log = log;
    }

    /// Without `q` it finds everything. Prices are in minor units of each product's own currency, inclusive.
    @Get("{?q,category,merchant,minPrice,maxPrice}")
    HttpResponse<SearchJson> search(
            @QueryValue(defaultValue = "") String q,
            @QueryValue Optional<String> category,
            @QueryValue Optional<String> merchant,
            @QueryValue(defaultValue = "0") long minPrice,
            @QueryValue(defaultValue = NO_BOUND) long maxPrice,
            Caller caller,
            Paging paging,
            Preconditions preconditions) {
        Answer<SearchResult> found = reading.search(new SearchQuestion(
                q,
                CatalogAnswers.filter("category", category),
                CatalogAnswers.filter("merchant", merchant),
                minPrice,
                maxPrice,
                paging.request()));
        if (caller instanceof Caller.Customer customer
                && paging.request().after().isEmpty()) {
            log.searched(customer.id(), q);
        }
        SearchResult result = found.value().orElse(NOTHING);
        return CatalogAnswers.finish(answer(result, paging), found.source(), preconditions);
    }

    private MutableHttpResponse<SearchJson> answer(SearchResult result, Paging paging) {
        List<Product> products = result.page().items();
        Map<Sku, Stock> stock = stocks.of(products.stream().map(Product::sku).toList());
        String cursor = paging.nextCursor(result.page());
        var answer = HttpResponse.ok(new SearchJson(
                products.stream().map(product -> ProductJson.of(product, stock)).toList(),
                cursor,
                SearchJson.FacetsJson.of(result.facets()),
                result.total()));
        return cursor == null ? answer : answer.header("Link", paging.link(cursor));
    }
}
