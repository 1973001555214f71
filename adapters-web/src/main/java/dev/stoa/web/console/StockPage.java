package dev.stoa.web.console;

import dev.stoa.domain.inventory.Stock;
import java.util.List;
import java.util.Optional;

/// What there is of the products.
///
/// @param asked a SKU, or words of a name, that somebody looked for; empty for all
public record StockPage(ConsoleFrame frame, String asked, List<Row> rows, String next, Typed typed) {

    /// @param stock empty if it was never counted
    public record Row(String sku, String name, Optional<Stock> stock) {

        /// The tone of a badge for what can be sold.
        public String tone() {
            long available = stock.map(Stock::available).orElse(0L);
            return available == 0 ? "bad" : available < 5 ? "warn" : "good";
        }
    }

    public StockPage {
        rows = List.copyOf(rows);
    }
}
