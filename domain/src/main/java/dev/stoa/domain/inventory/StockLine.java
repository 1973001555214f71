package dev.stoa.domain.inventory;

import dev.stoa.domain.Require;
import dev.stoa.domain.catalog.Sku;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// So many units of one SKU.
///
/// @param quantity 1 to [Stock#MAX]
public record StockLine(Sku sku, long quantity) {

    public StockLine {
        Require.range("quantity", quantity, 1, Stock.MAX);
    }

    /// One line per SKU with the quantities added up, so that two lines of one SKU are never checked apart.
    public static List<StockLine> merged(List<StockLine> lines) {
        Map<Sku, Long> sums = new LinkedHashMap<>();
        lines.forEach(line -> sums.merge(line.sku(), line.quantity(), Math::addExact));
        return sums.entrySet().stream()
                .map(sum -> new StockLine(sum.getKey(), sum.getValue()))
                .toList();
    }
}
