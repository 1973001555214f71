package dev.stoa.application.catalog.feed;

import dev.stoa.domain.InvalidInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a file of sales line by line, as tolerant as an import of it: a line that cannot be read costs only
/// itself.
public final class RetailLines {

    private static final String NEEDED = "InvoiceNo, StockCode, Quantity, UnitPrice, CustomerID";

    private RetailLines() {}

    /// @param each hears the lines in order
    /// @return how many could not be read
    /// @throws InvalidInputException if it is no such file
    public static int read(FeedSource source, Consumer<RetailLine> each) throws IOException {
        int broken = 0;
        try (Reader text = FeedText.open(source, bytes -> {})) {
            Rows rows = Rows.of(text);
            rows.header().ifPresent(header -> FeedFormat.require(header, NEEDED));
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                Optional<RetailLine> line = line(row.get());
                line.ifPresent(each);
                broken += line.isPresent() ? 0 : 1;
            }
        }
        return broken;
    }

    private static Optional<RetailLine> line(Row row) {
        try {
            return row instanceof Row.Fields fields ? Optional.of(RetailLine.of(fields)) : Optional.empty();
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }
}
