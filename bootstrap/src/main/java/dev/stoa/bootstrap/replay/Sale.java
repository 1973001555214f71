package dev.stoa.bootstrap.replay;

import dev.stoa.domain.catalog.Sku;
import java.util.Map;

/// An order the shop took for an invoice of this file.
///
/// @param sold quantity per SKU
/// @param total of the lines, in minor units, as the shop reckons
record Sale(String orderId, Map<Sku, Long> sold, long total) {

    Sale {
        sold = Map.copyOf(sold);
    }
}
