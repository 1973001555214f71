package dev.stoa.application.catalog.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.stoa.application.catalog.feed.Lines.Line;
import dev.stoa.domain.Fault;
import dev.stoa.domain.InvalidInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// CSV (RFC 4180) with a header, separated by the comma, semicolon or tab that the header has most of.
///
/// Records are cut here and taken apart by FastCSV one at a time: a quote that is never closed then costs one line,
/// where a parser of the whole file would lose everything after it.
final class CsvRows implements Rows {

    private static final int MAX_LINES = 100;

    private final Lines lines;
    private final char separator;
    private final List<String> columns;

    private CsvRows(Lines lines, char separator, List<String> columns) {
        this.lines = lines;
        this.separator = separator;
        this.columns = columns;
    }

    /// @throws InvalidInputException if the first line shows that this is another kind of file
    static Rows of(Lines lines) throws IOException {
        String header = lines.next().orElseThrow().text();
        if (header.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            throw new InvalidInputException(
                    "feed", "format", "this is no text; send CSV with a header or JSON lines, plain or gzip, in UTF-8");
        }
        char separator = ',';
        for (char candidate : new char[] {';', '\t'}) {
            separator = count(header, candidate) > count(header, separator) ? candidate : separator;
        }
        List<String> columns = split(header, separator).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return new CsvRows(lines, separator, columns);
    }

    @Override
    public Optional<List<String>> header() {
        return Optional.of(columns);
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(record(line.get()));
    }

    private Row record(Line first) throws IOException {
        List<Line> taken = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        boolean cut = first.cut();
        while (!cut && isOpen(text)) {
            Optional<Line> more = taken.size() < MAX_LINES ? lines.next() : Optional.empty();
            if (more.isEmpty() || text.length() > Lines.MAX_LINE) {
                more.ifPresent(taken::add);
                lines.unread(taken);
                return unclosed(first);
            }
            taken.add(more.get());
            text.append('\n').append(more.get().text());
            cut = more.get().cut();
        }
        Row row = cut ? broken(first, "length", "the line is too long") : fields(first, text.toString());
        if (row instanceof Row.Broken && !taken.isEmpty()) {
            lines.unread(taken);
            return unclosed(first);
        }
        return row;
    }

    /// Also what swallowed other lines up to the next quote and came to nonsense: those lines are read again.
    private static Row unclosed(Line line) {
        return broken(line, "quote", "a quote is opened and never closed");
    }

    private Row fields(Line first, String text) {
        List<String> values;
        try {
            values = split(text, separator);
        } catch (CsvParseException e) {
            return broken(first, "format", "the line is not CSV");
        }
        if (values.size() != columns.size()) {
            return broken(
                    first, "columns", "%d fields where the header has %d".formatted(values.size(), columns.size()));
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), values.get(i).strip());
        }
        return new Row.Fields(first.number(), fields);
    }

    private static Row broken(Line line, String code, String message) {
        return new Row.Broken(line.number(), new Fault("row", code, message));
    }

    /// Whether the text ends inside a quoted field. Quotes count only where a field begins; `12" ruler` is plain
    /// text.
    private boolean isOpen(CharSequence text) {
        boolean quoted = false;
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted ? closes(text, i) : start)) {
                quoted = !quoted;
                start = quoted ? false : i + 1 < text.length() && text.charAt(i + 1) == '"';
            } else {
                start = !quoted && c == separator;
            }
        }
        return quoted;
    }

    /// A quote inside a quoted field ends it, or escapes the next, only where a field can end.
    private boolean closes(CharSequence text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : separator;
        return next == separator || next == '"' || next == '\n';
    }

    /// The fields of one record, none if the text is not exactly one.
    private static List<String> split(String text, char separator) {
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream().limit(2).toList();
            return records.size() == 1 ? records.getFirst().getFields() : List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }
}
