package dev.stoa.inmemory.catalog;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.ProductSearch;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.inmemory.Memory;

/// Search in memory, over the same shelves as [InMemoryProducts].
final class InMemoryProductSearch implements ProductSearch {

    private final Memory memory;
    private final Shelves shelves;

    InMemoryProductSearch(Memory memory, Shelves shelves) {
        this.memory = memory;
        this.shelves = shelves;
    }

    @Override
    public SearchResult search(SearchQuery query, PageRequest request) {
        memory.now();
        return shelves.searching(index -> index.search(query, request));
    }
}
