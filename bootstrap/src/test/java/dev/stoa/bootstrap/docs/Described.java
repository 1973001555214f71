package dev.stoa.bootstrap.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.stoa.bootstrap.TestShop;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/// The OpenAPI document that a shop serves.
record Described(JsonNode document) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// A body with its example.
    record Content(String type, JsonNode schema, JsonNode example) {

        boolean isJson() {
            return type.equals("application/json");
        }

        boolean isEvents() {
            return type.equals("text/event-stream");
        }

        static Optional<Content> of(JsonNode content) {
            List<Content> media = content.propertyStream()
                    .map(each -> new Content(
                            each.getKey(),
                            each.getValue().path("schema"),
                            each.getValue().path("example")))
                    .toList();
            return media.stream()
                    .filter(each -> !each.example().isMissingNode())
                    .findFirst()
                    .or(() -> media.stream().findFirst());
        }
    }

    /// @param route the method and the path
    record Operation(String route, JsonNode json) {

        String summary() {
            return json.path("summary").asText();
        }

        List<JsonNode> parameters() {
            return json.path("parameters").valueStream().toList();
        }

        Optional<Content> body() {
            return Content.of(json.path("requestBody").path("content"));
        }

        int status() {
            return Integer.parseInt(success());
        }

        Optional<Content> answer() {
            return Content.of(json.path("responses").path(success()).path("content"));
        }

        private String success() {
            List<String> statuses = json.path("responses")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(statuses).hasSize(1);
            return statuses.getFirst();
        }

        List<String> lacks() {
            List<String> lacks = new ArrayList<>();
            parameters().stream()
                    .filter(each -> each.path("required").asBoolean() && !each.has("example"))
                    .forEach(each -> lacks.add("parameter " + each.path("name").asText()));
            body().filter(each -> each.example().isMissingNode()).ifPresent(each -> lacks.add("body"));
            answer().filter(each -> each.example().isMissingNode()).ifPresent(each -> lacks.add("answer"));
            return lacks;
        }
    }

    static Described by(TestShop shop) {
        return new Described(parse(shop.get("/api-docs/openapi.json").body()));
    }

    static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON: " + json, e);
        }
    }

    /// A server-sent event as an object of its fields, its data being JSON.
    static JsonNode event(String frame) {
        ObjectNode event = MAPPER.createObjectNode();
        frame.lines()
                .map(line -> line.split(": ", 2))
                .forEach(field ->
                        event.set(field[0], field[0].equals("data") ? parse(field[1]) : TextNode.valueOf(field[1])));
        return event;
    }

    List<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(each -> new Operation(
                                each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), each.getValue())))
                .toList();
    }

    /// What is wrong with a value by a schema of this document, whose dialect is that of JSON Schema 2020-12.
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        JsonSchema validator =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        return validator.validate(value, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true)).stream()
                .map(Object::toString)
                .toList();
    }
}
