package dev.stoa.bootstrap.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.notification.EventStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Every operation of the API's document has an example, and the shop answers it as the document says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    /// Lists that are empty in a shop that keeps everything in memory.
    private static final Set<String> EMPTY_IN_MEMORY =
            Set.of("GET /api/v1/admin/cache", "GET /api/v1/admin/cache/{name}/hot-keys");

    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on"));
    private final Described document = Described.by(shop);

    @AfterAll
    void close() {
        shop.close();
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersAsItsExample() {
        return document.operations().stream().map(each -> dynamicTest(each.route(), () -> check(each)));
    }

    private void check(Described.Operation operation) {
        assertThat(operation.summary()).as("the summary in examples.yml").isNotBlank();
        assertThat(operation.lacks()).as("what examples.yml lacks").isEmpty();
        Call call = new Call(operation, new Prerequisites(shop));
        operation
                .body()
                .filter(Described.Content::isJson)
                .ifPresent(body -> assertThat(document.faults(body.schema(), Described.parse(call.body())))
                        .as("the example of the body")
                        .isEmpty());
        if (operation.answer().filter(Described.Content::isEvents).isPresent()) {
            checkEvents(operation.answer().get(), call);
        } else {
            checkAnswer(operation, call.send(shop));
        }
    }

    /// The first event has the shape of the example's first one.
    private void checkEvents(Described.Content expected, Call call) {
        List<String> example = List.of(expected.example().asText().split("\n\n"));
        String event = example.stream()
                .filter(frame -> frame.contains("event: "))
                .findFirst()
                .orElseThrow();
        try (EventStream stream = call.listen(shop)) {
            assertThat(stream.answer().statusCode()).isEqualTo(200);
            String actual = stream.nextEvent();
            assertThat(Shape.differences(Described.event(event), Described.event(actual)))
                    .as(actual)
                    .isEmpty();
        }
    }

    private void checkAnswer(Described.Operation operation, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(operation.status());
        if (operation.answer().isEmpty()) {
            assertThat(answer.body()).isEmpty();
        } else {
            check(operation.route(), operation.answer().get(), answer);
        }
    }

    private void check(String route, Described.Content expected, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(expected.type());
        if (expected.isJson()) {
            JsonNode actual = Described.parse(answer.body());
            if (!EMPTY_IN_MEMORY.contains(route) || !actual.path("data").isEmpty()) {
                assertThat(Shape.differences(expected.example(), actual))
                        .as(answer.body())
                        .isEmpty();
            }
            assertThat(document.faults(expected.schema(), actual))
                    .as(answer.body())
                    .isEmpty();
        }
    }

    @Test
    void theDocumentShowsNoNamesInBraces() {
        assertThat(document.operations()).allSatisfy(operation -> {
            assertThat(operation.parameters())
                    .allSatisfy(
                            each -> assertThat(each.path("example").asText()).doesNotContainPattern("[{]\\w+}"));
            assertThat(operation.body().map(body -> body.example().toString()).orElse(""))
                    .doesNotContainPattern("[{]\\w+}");
        });
    }

    @Test
    void everyExampleIsOfAnOperation() throws IOException {
        List<String> routes =
                document.operations().stream().map(Described.Operation::route).toList();
        try (Stream<Path> files = Files.walk(Path.of("..", "adapters-http", "src", "main", "resources"))) {
            List<Path> examples =
                    files.filter(file -> file.endsWith("examples.yml")).toList();
            assertThat(examples).isNotEmpty();
            for (Path file : examples) {
                Map<String, Object> read = new Yaml().load(Files.readString(file));
                assertThat(routes).as(file.toString()).containsAll(read.keySet());
            }
        }
    }
}
