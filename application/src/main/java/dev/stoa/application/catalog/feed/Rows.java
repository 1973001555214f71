package dev.stoa.application.catalog.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/// The records of a feed one by one.
interface Rows {

    /// The next record, empty at the end. A record that cannot be read is a [Row.Broken]; what follows it is still
    /// read.
    Optional<Row> next() throws IOException;

    /// The columns of the header in lower case; empty if there is none.
    default Optional<List<String>> header() {
        return Optional.empty();
    }

    /// CSV with a header, or JSON lines if the first character that is not blank opens an object.
    static Rows of(Reader reader) throws IOException {
        Lines lines = new Lines(reader);
        Optional<Lines.Line> first = lines.next();
        while (first.isPresent() && first.get().text().isBlank()) {
            first = lines.next();
        }
        if (first.isEmpty()) {
            return Optional::empty;
        }
        lines.unread(first.stream().toList());
        return first.get().text().stripLeading().startsWith("{") ? new JsonRows(lines) : CsvRows.of(lines);
    }
}
