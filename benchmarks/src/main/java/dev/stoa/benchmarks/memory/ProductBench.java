package dev.stoa.benchmarks.memory;

import dev.stoa.domain.PageRequest;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.SearchQuery;
import dev.stoa.domain.catalog.SearchResult;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Finding products by slug, beside a map, and by words.
@State(Scope.Benchmark)
public class ProductBench {

    @Param({"10000", "100000"})
    public int size;

    private final InMemoryAdapters adapters = new InMemoryAdapters();
    private final ConcurrentHashMap<Slug, String> map = new ConcurrentHashMap<>();
    private final SearchQuery[] queries = Picks.of(64, i -> SearchQuery.of(Goods.words(i * 37)), SearchQuery[]::new);
    private Slug[] slugs = {};
    private int[] order = {};
    private int next;

    @Setup
    public void fill() {
        slugs = Picks.of(size, Goods::slug, Slug[]::new);
        order = Picks.numbers(1 << 16, size);
        for (int i = 0; i < size; i++) {
            adapters.products().create(Goods.id(i), Goods.sku(i), Goods.details(i));
            map.put(slugs[i], "product");
        }
    }

    @Benchmark
    public @Nullable String floor() {
        return map.get(slug());
    }

    @Benchmark
    public Optional<Product> bySlug() {
        return adapters.products().bySlug(slug());
    }

    @Benchmark
    public SearchResult search() {
        return adapters.productSearch().search(queries[++next % queries.length], PageRequest.first(20));
    }

    private Slug slug() {
        return slugs[order[++next & 0xFFFF]];
    }
}
