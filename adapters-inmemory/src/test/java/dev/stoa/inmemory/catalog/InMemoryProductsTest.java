package dev.stoa.inmemory.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.ProductsContract;
import dev.stoa.domain.catalog.Products;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryProductsTest implements ProductsContract {

    @Override
    public Backend<Products> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::products);
    }
}
