package dev.stoa.benchmarks.memory;

import dev.stoa.domain.cart.Cart;
import dev.stoa.domain.cart.CartChange;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.cart.CartOutcome;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.cart.Shopper;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Setting a quantity in, and reading, carts of five lines, beside counting in a map.
@State(Scope.Benchmark)
public class CartBench {

    private static final Shopper GUEST = new Shopper.Guest();
    private static final Money PRICE = Money.ofMinor(CurrencyUnit.GBP, 250);

    @Param({"10000", "100000"})
    public int size;

    private final Carts carts = new InMemoryAdapters().carts();
    private final ConcurrentHashMap<CartId, Integer> counts = new ConcurrentHashMap<>();
    private final Sku[] skus = Picks.of(5, i -> new Sku("SKU-" + i), Sku[]::new);
    private CartId[] ids = {};
    private int[] order = {};
    private int next;

    @Setup
    public void fill() {
        ids = Picks.of(size, i -> new CartId("crt_" + i), CartId[]::new);
        order = Picks.numbers(1 << 16, size);
        for (CartId id : ids) {
            counts.put(id, 1);
            carts.open(id);
            for (Sku sku : skus) {
                carts.change(id, GUEST, new CartChange.Add(sku, 1, PRICE));
            }
        }
    }

    @Benchmark
    public @Nullable Integer floor() {
        return counts.merge(id(), 1, Integer::sum);
    }

    @Benchmark
    public CartOutcome change() {
        int quantity = 1 + (next & 0xFF);
        return carts.change(id(), GUEST, new CartChange.SetQuantity(skus[next % skus.length], quantity, PRICE));
    }

    @Benchmark
    public Optional<Cart> read() {
        return carts.find(id(), GUEST);
    }

    private CartId id() {
        return ids[order[++next & 0xFFFF]];
    }
}
