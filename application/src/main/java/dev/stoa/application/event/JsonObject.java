package dev.stoa.application.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A JSON object that was read, by the names of its fields. Payloads grow, so what is not asked for does not
/// matter.
///
/// Whoever asks for what is not there, or not of that kind, gets an [IllegalArgumentException].
public final class JsonObject {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> fields;

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    public static JsonObject parse(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                return object(parser);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no JSON", e);
        }
        throw new IllegalArgumentException("a JSON object was expected");
    }

    private static JsonObject object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token != JsonToken.VALUE_NULL) {
                fields.put(name, value(parser, token));
            }
        }
        return new JsonObject(fields);
    }

    private static Object value(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> parser.getLongValue();
            default -> parser.getText();
        };
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> values = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.END_ARRAY) {
            values.add(value(parser, token));
            token = parser.nextToken();
        }
        return values;
    }

    public String text(String name) {
        return field(name, String.class);
    }

    public Optional<String> maybeText(String name) {
        return fields.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    public long number(String name) {
        return field(name, Long.class);
    }

    public Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time", e);
        }
    }

    public JsonObject object(String name) {
        return field(name, JsonObject.class);
    }

    public List<JsonObject> objects(String name) {
        List<?> values = field(name, List.class);
        return values.stream().map(each -> as(name, each, JsonObject.class)).toList();
    }

    private <T> T field(String name, Class<T> kind) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return as(name, value, kind);
    }

    private static <T> T as(String name, Object value, Class<T> kind) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("%s is no %s".formatted(name, kind.getSimpleName()));
        }
        return kind.cast(value);
    }
}
