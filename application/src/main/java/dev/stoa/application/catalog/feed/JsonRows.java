package dev.stoa.application.catalog.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.stoa.application.catalog.feed.Lines.Line;
import dev.stoa.domain.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// JSON lines: one flat object a line. Numbers are taken as they are written; a list of texts is joined by `|`.
final class JsonRows implements Rows {

    private static final JsonFactory JSON = new JsonFactory();

    private final Lines lines;

    JsonRows(Lines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<Row> next() throws IOException {
        Optional<Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line.map(JsonRows::row);
    }

    private static Row row(Line line) {
        if (line.cut()) {
            return new Row.Broken(line.number(), new Fault("row", "length", "the line is too long"));
        }
        try (JsonParser parser = JSON.createParser(line.text())) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> fields = object(parser);
                if (parser.nextToken() == null) {
                    return new Row.Fields(line.number(), fields);
                }
            }
            return broken(line, "one JSON object a line is expected");
        } catch (JacksonException e) {
            return broken(line, "the line is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            return broken(line, "the line is not JSON");
        }
    }

    private static Map<String, String> object(JsonParser parser) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().toLowerCase(Locale.ROOT);
            fields.put(name, value(parser, parser.nextToken()).strip());
        }
        return fields;
    }

    /// Objects inside are skipped: no column is one.
    private static String value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            List<String> items = new ArrayList<>();
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                items.add(value(parser, item));
            }
            return String.join("|", items);
        }
        if (token == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return "";
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getText();
    }

    private static Row broken(Line line, String message) {
        return new Row.Broken(line.number(), new Fault("row", "format", message));
    }
}
