package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.benchmarks.memory.Placements;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.order.Orders;
import dev.stoa.domain.order.Placing;
import java.util.stream.IntStream;

/// Orders by many callers.
final class OrderCalls {

    private OrderCalls() {}

    /// Each order of one line, spread over some SKUs.
    ///
    /// @param stock of each SKU; 0 if all shall be refused
    static Work place(Orders orders, Inventory inventory, int skuCount, long stock) {
        Sku[] skus = IntStream.range(0, skuCount)
                .mapToObj(i -> new Sku("BENCH-%d-%d-%d".formatted(skuCount, Math.min(stock, 1), i)))
                .toArray(Sku[]::new);
        for (Sku sku : skus) {
            inventory.setOnHand(sku, stock);
        }
        return n -> {
            Placing placing = orders.place(Placements.of(Crowd.name(n), skus[(int) (n % skuCount)]));
            boolean expected = stock > 0 ? placing instanceof Placing.Placed : placing instanceof Placing.OutOfStock;
            if (!expected) {
                throw new IllegalStateException("an order with %d in stock became %s".formatted(stock, placing));
            }
            return placing;
        };
    }
}
