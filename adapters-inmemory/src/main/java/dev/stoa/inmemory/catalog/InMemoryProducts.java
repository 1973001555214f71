package dev.stoa.inmemory.catalog;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductDetails;
import dev.stoa.domain.catalog.ProductFilter;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.ProductSort;
import dev.stoa.domain.catalog.Products;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.inmemory.Memory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Products in memory: sorted listings and an inverted index beside the products themselves.
public final class InMemoryProducts implements Products {

    private final Memory memory;
    private final Shelves shelves;

    public InMemoryProducts(Memory memory, int capacity) {
        this.memory = memory;
        this.shelves = new Shelves(capacity);
    }

    /// The search over these products.
    public ProductSearch search() {
        return new InMemoryProductSearch(memory, shelves);
    }

    @Override
    public ProductOutcome create(ProductId id, Sku sku, ProductDetails details) {
        Instant now = memory.now();
        return shelves.create(Product.create(id, sku, details, now));
    }

    @Override
    public ProductOutcome change(ProductId id, long expectedVersion, ProductDetails details) {
        memory.now();
        return shelves.change(id, expectedVersion, product -> product.changed(details));
    }

    @Override
    public ProductOutcome mark(ProductId id, long expectedVersion, Product.Status status) {
        memory.now();
        return shelves.change(id, expectedVersion, product -> product.marked(status));
    }

    @Override
    public Optional<Product> byId(ProductId id) {
        memory.now();
        return shelves.byId(id);
    }

    @Override
    public Optional<Product> bySlug(Slug slug) {
        memory.now();
        return shelves.bySlug(slug);
    }

    @Override
    public List<Product> bySkus(List<Sku> skus) {
        memory.now();
        return Require.atMost("skus", skus, MAX_SKUS).stream()
                .map(shelves::bySku)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Page<Product> page(ProductFilter filter, ProductSort sort, PageRequest request) {
        memory.now();
        return shelves.listing(listings -> listings.page(filter, sort, request));
    }
}
