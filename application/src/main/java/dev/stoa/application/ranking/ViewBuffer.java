package dev.stoa.application.ranking;

import dev.stoa.domain.catalog.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Views of products, summed in the process until they are written down. Each is in exactly one [#drain].
final class ViewBuffer {

    private static final int MOST_PRODUCTS = 10_000;

    private final ConcurrentHashMap<Sku, Long> sums = new ConcurrentHashMap<>();

    /// Whether there was room.
    boolean add(Sku sku, long times) {
        if (sums.size() >= MOST_PRODUCTS && !sums.containsKey(sku)) {
            return false;
        }
        sums.merge(sku, times, Long::sum);
        return true;
    }

    /// Takes out what is in it. A product looked at meanwhile may come up twice.
    Map<Sku, Long> drain() {
        Map<Sku, Long> drained = new HashMap<>();
        for (Sku sku : sums.keySet()) {
            Long sum = sums.remove(sku);
            if (sum != null) {
                drained.merge(sku, sum, Long::sum);
            }
        }
        return drained;
    }
}
