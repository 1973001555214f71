package dev.stoa.http.catalog;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.application.cache.Answer;
import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.page.Preconditions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;

/// One product.
@Tag(name = "Catalog")
@Controller("/api/v1/products")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductController {

    private final ProductReading reading;
    private final StockReading stocks;
    private final Popularity popularity;
    private final ActivityLog log;

    ProductController(ProductReading reading, StockReading stocks, Popularity popularity, ActivityLog log) {
        this.reading = reading;
        this.stocks = stocks;
        this.popularity = popularity;
        this.log = log;
    }

    /// The entity tag names the version and what is available, which changes without the version.
    @Get("/{slug}")
    HttpResponse<ProductJson> read(String slug, Caller caller, Preconditions preconditions) {
        Answer<Product> answer = reading.bySlug(CatalogAnswers.slug("product", slug));
        Product product =
                answer.value().filter(Product::active).orElseThrow(() -> CatalogAnswers.absent("product", slug));
        popularity.viewed(product.sku());
        if (caller instanceof Caller.Customer customer) {
            log.viewed(customer.id(), product.slug());
        }
        Map<Sku, Stock> stock = stocks.of(List.of(product.sku()));
        ProductJson json = ProductJson.of(product, stock);
        String tag = Preconditions.tag(json.version(), json.available());
        return CatalogAnswers.finish(HttpResponse.ok(json), tag, answer.source(), preconditions);
    }
}
