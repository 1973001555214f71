package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the rows of a feed mean.
public enum FeedFormat {
    /// One product a row: `sku,name,description,price,currency,category,merchant,tags,stock`.
    PRODUCTS("sku, name, price, currency"),
    /// One sale a row: `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country`; the
    /// products
    /// are gathered from their sales.
    ONLINE_RETAIL("StockCode, Description, Quantity, UnitPrice");

    private final String needed;

    FeedFormat(String needed) {
        this.needed = needed;
    }

    /// A header without these makes every row fail, so that is said once.
    ///
    /// @throws InvalidInputException naming the columns that are missing and those that must be there
    void check(List<String> header) {
        require(header, needed);
    }

    static void require(List<String> header, String needed) {
        String missing = Stream.of(needed.split(", ", -1))
                .filter(column -> !header.contains(column.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    "header", "columns", "the header has no column %s; there must be %s".formatted(missing, needed));
        }
    }
}
