package dev.stoa.inmemory.inventory;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.ShortLine;
import dev.stoa.domain.inventory.Stock;
import dev.stoa.domain.inventory.StockChange;
import dev.stoa.domain.inventory.StockLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The stock of each SKU. Guarded by the money path's lock; lists of lines have one line per SKU.
public final class Shelves {

    private static final Stock NONE = new Stock(0, 0);

    private final Map<Sku, Stock> stocks = new HashMap<>();
    private final int capacity;

    Shelves(int capacity) {
        this.capacity = capacity;
    }

    Map<Sku, Stock> of(List<Sku> skus) {
        Map<Sku, Stock> found = new LinkedHashMap<>();
        skus.stream().filter(stocks::containsKey).forEach(sku -> found.put(sku, get(sku)));
        return found;
    }

    Stock setOnHand(Sku sku, long onHand) {
        ensureRoom(sku);
        return put(sku, new Stock(onHand, get(sku).reserved()));
    }

    StockChange adjust(Sku sku, long delta) {
        Require.range("delta", delta, -Stock.MAX, Stock.MAX);
        ensureRoom(sku);
        Stock stock = get(sku);
        if (delta < 0 && stock.available() < -delta) {
            return new StockChange.NotEnough(stock);
        }
        return new StockChange.Adjusted(put(sku, new Stock(stock.onHand() + delta, stock.reserved())));
    }

    /// The lines of which less is available than wanted.
    public List<ShortLine> shortOf(List<StockLine> lines) {
        return lines.stream()
                .map(line -> new ShortLine(
                        line.sku(), line.quantity(), get(line.sku()).available()))
                .filter(line -> line.available() < line.wanted())
                .toList();
    }

    /// Takes units off the shelf that were found to be available.
    public void take(List<StockLine> lines) {
        lines.forEach(line -> change(line.sku(), -line.quantity(), 0));
    }

    /// Puts sold units back. More than a shelf can count stay uncounted.
    public void putBack(List<StockLine> lines) {
        for (StockLine line : lines) {
            Stock stock = get(line.sku());
            put(line.sku(), new Stock(Math.min(Stock.MAX, stock.onHand() + line.quantity()), stock.reserved()));
        }
    }

    /// The lines of which fewer lie on the shelf than are held, because a count found less.
    List<ShortLine> missing(List<StockLine> held) {
        return held.stream()
                .map(line -> new ShortLine(
                        line.sku(), line.quantity(), get(line.sku()).onHand()))
                .filter(line -> line.available() < line.wanted())
                .toList();
    }

    void hold(List<StockLine> lines) {
        lines.forEach(line -> change(line.sku(), 0, line.quantity()));
    }

    void free(List<StockLine> lines) {
        lines.forEach(line -> change(line.sku(), 0, -line.quantity()));
    }

    private void change(Sku sku, long onHand, long reserved) {
        Stock stock = get(sku);
        put(sku, new Stock(stock.onHand() + onHand, stock.reserved() + reserved));
    }

    private Stock get(Sku sku) {
        return stocks.getOrDefault(sku, NONE);
    }

    private Stock put(Sku sku, Stock stock) {
        stocks.put(sku, stock);
        return stock;
    }

    private void ensureRoom(Sku sku) {
        if (stocks.size() >= capacity && !stocks.containsKey(sku)) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE, "no room for more stock in memory: %d kept".formatted(capacity));
        }
    }
}
