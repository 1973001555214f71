package dev.stoa.http.catalog;

import dev.stoa.application.cache.Answer;
import dev.stoa.application.catalog.ProductQuestion;
import dev.stoa.application.catalog.ProductReading;
import dev.stoa.application.inventory.StockReading;
import dev.stoa.application.ranking.PopularProducts;
import dev.stoa.domain.Page;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Stock;
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
import java.util.Optional;
import java.util.stream.Stream;

/// Lists of products.
@Tag(name = "Catalog")
@Controller("/api/v1/products")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProductListController {

    private static final int MAX_SKUS = 100;

    private final ProductReading reading;
    private final Products products;
    private final StockReading stocks;
    private final PopularProducts popular;

    ProductListController(ProductReading reading, Products products, StockReading stocks, PopularProducts popular) {
        this.reading = reading;
        this.products = products;
        this.stocks = stocks;
        this.popular = popular;
    }

    /// A page of the products that meet all conditions, or with `skus` the products of up to 100 SKUs, separated by
    /// commas, in the order asked, absent ones left out.
    ///
    /// @param sort `name`, `-name`, `price`, `-price`, `newest`, or `popular`: the up to 100 most viewed of seven
    /// days
    @Get("{?category,merchant,tag,sort,skus}")
    HttpResponse<PageAnswer<ProductJson>> list(
            @QueryValue Optional<String> category,
            @QueryValue Optional<String> merchant,
            @QueryValue Optional<String> tag,
            @QueryValue(defaultValue = "name") String sort,
            @QueryValue Optional<String> skus,
            Paging paging,
            Preconditions preconditions) {
        boolean byViews = Sorts.POPULAR.equals(sort);
        ProductQuestion question = new ProductQuestion(
                CatalogAnswers.filter("category", category),
                CatalogAnswers.filter("merchant", merchant),
                tag,
                byViews ? ProductSort.NAME : Sorts.named(sort),
                paging.request());
        Answer<Page<Product>> found =
                skus.map(this::named).orElseGet(() -> byViews ? popular(question) : page(question));
        Page<Product> page = found.value().orElseGet(() -> new Page<>(List.of(), Optional.empty()));
        Map<Sku, Stock> stock =
                stocks.of(page.items().stream().map(Product::sku).toList());
        return CatalogAnswers.finish(
                paging.answer(page, product -> ProductJson.of(product, stock)), found.source(), preconditions);
    }

    private Answer<Page<Product>> page(ProductQuestion question) {
        Answer<ProductReading.Shelf> shelf = reading.page(question);
        return new Answer<>(shelf.value().map(ProductReading.Shelf::page), shelf.source());
    }

    private Answer<Page<Product>> popular(ProductQuestion question) {
        Page<Product> page = popular.page(reading.filter(question), question.page());
        return new Answer<>(Optional.of(page), Answer.Source.MISS);
    }

    private Answer<Page<Product>> named(String skus) {
        List<Sku> asked = Stream.of(skus.split(","))
                .filter(sku -> !sku.isEmpty())
                .map(Sku::new)
                .toList();
        Require.range("skus", asked.size(), 0, MAX_SKUS);
        List<Product> active =
                products.bySkus(asked).stream().filter(Product::active).toList();
        return new Answer<>(Optional.of(new Page<>(active, Optional.empty())), Answer.Source.MISS);
    }
}
