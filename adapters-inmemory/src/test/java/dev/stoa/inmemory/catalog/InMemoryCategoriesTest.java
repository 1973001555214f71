package dev.stoa.inmemory.catalog;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.catalog.CategoriesContract;
import dev.stoa.domain.catalog.Categories;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryCategoriesTest implements CategoriesContract {

    @Override
    public Backend<Categories> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::categories);
    }
}
