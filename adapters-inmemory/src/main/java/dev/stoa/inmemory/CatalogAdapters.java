package dev.stoa.inmemory;

import dev.stoa.domain.catalog.Categories;
import dev.stoa.domain.catalog.FeedFiles;
import dev.stoa.domain.catalog.Merchants;
import dev.stoa.domain.catalog.Offers;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.Products;
import dev.stoa.inmemory.catalog.InMemoryCategories;
import dev.stoa.inmemory.catalog.InMemoryFeedFiles;
import dev.stoa.inmemory.catalog.InMemoryMerchants;
import dev.stoa.inmemory.catalog.InMemoryOffers;
import dev.stoa.inmemory.catalog.InMemoryProducts;

/// The ports of the catalog; the search is over the same products.
record CatalogAdapters(
        Categories categories,
        Merchants merchants,
        Offers offers,
        Products products,
        ProductSearch productSearch,
        FeedFiles feedFiles) {

    static CatalogAdapters over(Memory memory, int capacity) {
        InMemoryProducts products = new InMemoryProducts(memory, capacity);
        return new CatalogAdapters(
                new InMemoryCategories(memory),
                new InMemoryMerchants(memory, capacity),
                new InMemoryOffers(memory, capacity),
                products,
                products.search(),
                new InMemoryFeedFiles(memory, FeedFiles.MAX_BYTES));
    }
}
