package dev.stoa.postgres.inventory;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.inventory.StockLine;
import java.util.Comparator;
import java.util.List;

/// Lines with one SKU each, as two parallel arrays for a statement.
public record StockArrays(List<StockLine> lines) {

    private static final Comparator<StockLine> BY_SKU =
            Comparator.comparing(line -> line.sku().value(), Utf8.ORDER);

    public StockArrays {
        lines = List.copyOf(lines);
    }

    /// In the order in which stock is locked.
    public static StockArrays sorted(List<StockLine> lines) {
        return new StockArrays(lines.stream().sorted(BY_SKU).toList());
    }

    public String[] skus() {
        return lines.stream().map(line -> line.sku().value()).toArray(String[]::new);
    }

    public Long[] quantities() {
        return lines.stream().map(StockLine::quantity).toArray(Long[]::new);
    }
}
