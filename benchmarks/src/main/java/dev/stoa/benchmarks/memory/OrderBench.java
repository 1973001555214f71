package dev.stoa.benchmarks.memory;

import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.order.Placement;
import dev.stoa.domain.order.Placing;
import dev.stoa.inmemory.InMemoryAdapters;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Placing orders of one line, all or nothing, beside making the placement and counting stock in a map.
@State(Scope.Benchmark)
public class OrderBench {

    private final InMemoryAdapters adapters = new InMemoryAdapters();
    private final Orders orders = adapters.orders();
    private final ConcurrentHashMap<Sku, Long> counts = new ConcurrentHashMap<>();
    private final Sku[] skus = Picks.of(1_000, Goods::sku, Sku[]::new);
    private long next;

    @Setup
    public void stock() {
        for (Sku sku : skus) {
            adapters.inventory().setOnHand(sku, 1_000_000_000);
        }
    }

    @Benchmark
    public @Nullable Long floor() {
        Placement placement = placement(skus[(int) (next % skus.length)]);
        return counts.merge(placement.lines().getFirst().sku(), 1L, Long::sum);
    }

    @Benchmark
    public Placing spread() {
        return orders.place(placement(skus[(int) (next % skus.length)]));
    }

    @Benchmark
    public Placing hot() {
        return orders.place(placement(skus[0]));
    }

    private Placement placement(Sku sku) {
        return Placements.of(Long.toString(++next), sku);
    }
}
