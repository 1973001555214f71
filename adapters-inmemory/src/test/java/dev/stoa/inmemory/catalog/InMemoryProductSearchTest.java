package dev.stoa.inmemory.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.ProductSearchContract;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryProductSearchTest implements ProductSearchContract {

    @Override
    public Backend<Catalog> backend() {
        return new InMemoryBackend<>(adapters -> new Catalog(adapters.products(), adapters.productSearch()));
    }
}
