package dev.stoa.http.catalog;

import dev.stoa.application.cache.Answer.Source;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.application.tag.Collections;
import dev.stoa.domain.Page;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.tag.TagName;
import dev.stoa.http.Access;
import dev.stoa.http.page.PageAnswer;
import dev.stoa.http.page.Paging;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Products that operators put together.
@Tag(name = "Catalog")
@Controller("/api/v1/collections")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CollectionController {

    private final Collections collections;
    private final StockReading stocks;

    CollectionController(Collections collections, StockReading stocks) {
        this.collections = collections;
        this.stocks = stocks;
    }

    /// The products of a collection, by SKU. A page can be short, even empty, and yet have a next one.
    ///
    /// @param also up to nine other collections that they must be in too, separated by commas
    @Get("/{name}{?also}")
    HttpResponse<PageAnswer<ProductJson>> read(
            String name, @QueryValue(defaultValue = "") String also, Paging paging, Preconditions preconditions) {
        List<TagName> names = Stream.concat(Stream.of(name), Stream.of(also.split(",", -1)))
                .filter(each -> !each.isEmpty())
                .map(TagName::new)
                .toList();
        Page<Product> page = collections.inAll(names, paging.request());
        Map<Sku, Stock> stock =
                stocks.of(page.items().stream().map(Product::sku).toList());
        return CatalogAnswers.finish(
                paging.answer(page, product -> ProductJson.of(product, stock)), Source.MISS, preconditions);
    }
}
