package dev.stoa.bootstrap.replay;

import dev.stoa.application.catalog.feed.FeedSource;
import dev.stoa.application.catalog.feed.RetailLine;
import dev.stoa.application.catalog.feed.RetailLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The invoices of a file of sales, in the order of their first lines.
///
/// @param unreadable lines that are no lines of an invoice
record InvoiceFile(List<Invoice> invoices, int unreadable) {

    private record OnDisk(Path file) implements FeedSource {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public long size() {
            return file.toFile().length();
        }
    }

    static InvoiceFile read(Path file) throws IOException {
        Map<String, List<RetailLine>> byNumber = new LinkedHashMap<>();
        int unreadable = RetailLines.read(
                new OnDisk(file),
                line -> byNumber.computeIfAbsent(line.invoice(), number -> new ArrayList<>())
                        .add(line));
        return new InvoiceFile(
                byNumber.values().stream().map(InvoiceFile::invoice).toList(), unreadable);
    }

    /// Lines that come to nothing, by reason.
    Map<String, Integer> leftOut() {
        return unreadable == 0 ? Map.of() : Map.of("unreadable", unreadable);
    }

    private static Invoice invoice(List<RetailLine> lines) {
        return new Invoice(
                lines.getFirst().invoice(),
                lines.getFirst().customer(),
                lines.stream()
                        .map(line -> new InvoiceLine(
                                line.sku(), line.quantity(), line.price().isPositive()))
                        .toList());
    }
}
