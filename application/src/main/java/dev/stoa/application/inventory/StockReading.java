package dev.stoa.application.inventory;

import dev.stoa.application.cache.CachePolicy;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.cache.Codec;
import dev.stoa.application.cache.ReadThrough;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.inventory.Stock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How much of a product is shown to be left. Only for showing: an order decides on the stock itself.
public final class StockReading {

    /// Up to two seconds behind, and further while the inventory cannot be asked.
    private static final CachePolicy SHOWN =
            CachePolicy.of(Duration.ofSeconds(2)).withStaleOnError(Duration.ofMinutes(10));

    private final Function<List<Sku>, Map<Sku, Stock>> reading;

    private StockReading(Function<List<Sku>, Map<Sku, Stock>> reading) {
        this.reading = reading;
    }

    /// Where asking the inventory costs next to nothing: always the stock of this moment.
    public static StockReading direct(Inventory inventory) {
        return new StockReading(inventory::stock);
    }

    /// Where the inventory is a database: through the cache.
    public static StockReading cached(Inventory inventory, Caches caches) {
        ReadThrough<Sku, Stock> stock =
                caches.readThrough(new CacheName("stock"), Codec.of(Stock.class), SHOWN, Sku::value, inventory::stock);
        return new StockReading(stock::getAll);
    }

    /// By SKU, those without a record left out.
    public Map<Sku, Stock> of(List<Sku> skus) {
        return reading.apply(skus);
    }
}
