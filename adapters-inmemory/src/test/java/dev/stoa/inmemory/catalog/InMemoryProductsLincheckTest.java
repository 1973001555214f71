package dev.stoa.inmemory.catalog;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/// Looking up without a lock, listing and searching under one, creating and renaming: all of it is linearizable.
@Param(name = "id", gen = IntGen.class, conf = "1:2")
@Param(name = "slug", gen = IntGen.class, conf = "1:2")
@Param(name = "version", gen = IntGen.class, conf = "1:2")
public class InMemoryProductsLincheckTest {

    private static final Money POUND = Money.of(CurrencyUnit.GBP, 1);

    private final InMemoryAdapters adapters = new InMemoryAdapters(new MovableClock(Instant.EPOCH));
    private final Products products = adapters.products();
    private final ProductSearch search = adapters.productSearch();

    @Operation
    public String create(@Param(name = "id") int id, @Param(name = "slug") int slug) {
        return products.create(new ProductId("prd_" + id), new Sku("sku" + id), details(slug))
                .toString();
    }

    @Operation
    public String change(
            @Param(name = "id") int id, @Param(name = "version") int version, @Param(name = "slug") int slug) {
        return products.change(new ProductId("prd_" + id), version, details(slug))
                .toString();
    }

    @Operation
    public String bySlug(@Param(name = "slug") int slug) {
        return products.bySlug(new Slug("slug" + slug)).toString();
    }

    @Operation
    public String byId(@Param(name = "id") int id) {
        return products.byId(new ProductId("prd_" + id)).toString();
    }

    @Operation
    public String list() {
        return products.page(ProductFilter.ALL, ProductSort.NAME, PageRequest.first(9))
                .toString();
    }

    @Operation
    public String find(@Param(name = "slug") int slug) {
        return search.search(SearchQuery.of("thing" + slug), PageRequest.first(9)).page().items().stream()
                .map(Product::slug)
                .toList()
                .toString();
    }

    /// Stress only: the model checker wants repeatable runs, and the JDK's immutable sets iterate as they please.
    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(10)
                .invocationsPerIteration(100)
                .check(getClass());
    }

    private static ProductDetails details(int slug) {
        return new ProductDetails(
                new Slug("slug" + slug), "thing" + slug, "", POUND, Optional.empty(), Optional.empty(), Set.of());
    }
}
