package dev.stoa.bootstrap.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import io.micronaut.jackson.core.tree.JsonNodeTreeCodec;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/// JSON as a tree, read and written without starting a framework.
public final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeTreeCodec TREES = JsonNodeTreeCodec.getInstance();

    private Json() {}

    /// @throws IOException if it is not JSON
    public static JsonNode parse(byte[] text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return TREES.readTree(parser);
        }
    }

    /// The same value gives the same text in every process: maps without an order of their own are written by their
    /// keys.
    ///
    /// @param value maps with text keys, lists, text, numbers, booleans, trees
    public static String write(Object value) {
        var text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            TREES.writeTree(generator, tree(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static JsonNode tree(Object value) {
        return switch (value) {
            case JsonNode node -> node;
            case Map<?, ?> fields -> object(fields);
            case List<?> items ->
                JsonNode.createArrayNode(items.stream().map(Json::tree).toList());
            default -> JsonNode.from(value);
        };
    }

    private static JsonNode object(Map<?, ?> fields) {
        Map<String, JsonNode> nodes = new LinkedHashMap<>();
        Map<?, ?> ordered = fields instanceof SequencedMap<?, ?> ? fields : new TreeMap<>(fields);
        ordered.forEach((name, value) -> nodes.put(String.valueOf(name), tree(value)));
        return JsonNode.createObjectNode(nodes);
    }
}
