package dev.stoa.inmemory.catalog;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.catalog.Product;
import dev.stoa.domain.catalog.ProductId;
import dev.stoa.domain.catalog.ProductOutcome;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.catalog.Slug;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The products and their indexes, changed together behind one lock.
///
/// Whoever looks one product up takes no lock: id, SKU and slug lead to one [Item], and the single write of its
/// current version is the moment of the change. Lists and searches read under the lock, so they see all of a change
/// or none.
final class Shelves {

    private final ConcurrentHashMap<ProductId, Item> ids = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Sku, Item> skus = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Slug, Item> slugs = new ConcurrentHashMap<>();
    private final Listings listings = new Listings();
    private final SearchIndex index = new SearchIndex();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final int capacity;
    private int count;

    Shelves(int capacity) {
        this.capacity = capacity;
    }

    Optional<Product> byId(ProductId id) {
        return Item.product(ids.get(id));
    }

    Optional<Product> bySku(Sku sku) {
        return Item.product(skus.get(sku));
    }

    /// A slug may still, or already, lead to a product that is just being renamed.
    Optional<Product> bySlug(Slug slug) {
        return Item.product(slugs.get(slug)).filter(product -> product.slug().equals(slug));
    }

    <R> R listing(Function<Listings, R> read) {
        return reading(() -> read.apply(listings));
    }

    <R> R searching(Function<SearchIndex, R> read) {
        return reading(() -> read.apply(index));
    }

    ProductOutcome create(Product product) {
        return writing(() -> {
            Item holder = skus.get(product.sku());
            Item same = holder == null ? ids.get(product.id()) : holder;
            if (same != null) {
                return new ProductOutcome.SkuTaken(current(same).product());
            }
            return slugs.containsKey(product.slug()) ? slugTaken(product.slug()) : add(product);
        });
    }

    private ProductOutcome add(Product product) {
        if (count == capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE, "no room for more products in memory: %d kept".formatted(count));
        }
        Item item = new Item(count++);
        slugs.put(product.slug(), item);
        skus.put(product.sku(), item);
        ids.put(product.id(), item);
        return put(item, product);
    }

    ProductOutcome change(ProductId id, long expectedVersion, Function<Product, Product> change) {
        return writing(() -> {
            Item item = ids.get(id);
            if (item == null) {
                return new ProductOutcome.Absent();
            }
            Product before = current(item).product();
            if (before.version() != expectedVersion) {
                return new ProductOutcome.Stale(before);
            }
            Product after = change.apply(before);
            Item holder = slugs.putIfAbsent(after.slug(), item);
            return holder != null && holder != item ? slugTaken(after.slug()) : replace(item, before, after);
        });
    }

    private ProductOutcome replace(Item item, Product before, Product after) {
        ProductOutcome saved = put(item, after);
        if (!before.slug().equals(after.slug())) {
            slugs.remove(before.slug());
        }
        return saved;
    }

    private ProductOutcome put(Item item, Product product) {
        Listed before = item.now;
        Listed after = Listed.of(product, item.number);
        if (before != null && before.product().active()) {
            listings.remove(before);
            index.remove(before);
        }
        if (product.active()) {
            listings.add(after);
            index.add(after);
        }
        item.now = after;
        return new ProductOutcome.Saved(product);
    }

    private ProductOutcome slugTaken(Slug slug) {
        return new ProductOutcome.SlugTaken(current(slugs.get(slug)).product());
    }

    /// Under the lock every item that can be reached is complete.
    private static Listed current(@Nullable Item item) {
        Listed now = item == null ? null : item.now;
        if (now == null) {
            throw new BackendException(BackendException.Kind.CORRUPT, "an index leads to a product that is not there");
        }
        return now;
    }

    private <R> R reading(Supplier<R> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <R> R writing(Supplier<R> write) {
        lock.writeLock().lock();
        try {
            return write.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
