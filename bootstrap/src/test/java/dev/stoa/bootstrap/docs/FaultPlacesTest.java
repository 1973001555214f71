package dev.stoa.bootstrap.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stoa.bootstrap.TestShop;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// Whatever is wrong with a parameter of any operation, the problem names a parameter that the operation has, and
/// says in its message what that should be.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultPlacesTest {

    private static final String UNKNOWN = "limt";
    private static final List<String> ODD = List.of("x".repeat(1_100), "-1", "No Such_Name", "");

    private final TestShop shop = new TestShop(Map.of("stoa.demo-data", "on"));
    private final Prerequisites prerequisites = new Prerequisites(shop);

    @AfterAll
    void close() {
        shop.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsPlaced() {
        return Described.by(shop).operations().stream()
                .filter(each -> each.route().contains(" /api/v1/"))
                .filter(each ->
                        each.answer().filter(Described.Content::isEvents).isEmpty())
                .map(each -> dynamicTest(each.route(), () -> check(each)));
    }

    private void check(Described.Operation operation) {
        for (JsonNode parameter : operation.parameters()) {
            String in = parameter.path("in").asText();
            if (!in.equals("header")) {
                // Without a step a path is another one.
                ODD.stream()
                        .filter(odd -> !in.equals("path") || !odd.isEmpty())
                        .forEach(odd -> check(operation, parameter.path("name").asText(), odd));
            }
        }
        HttpResponse<String> unknown = send(operation, UNKNOWN, "5");
        assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(400);
        assertThat(unknown.body()).contains("\"parameter\":\"limt\"");
    }

    private void check(Described.Operation operation, String name, String odd) {
        HttpResponse<String> answer = send(operation, name, odd);
        assertThat(answer.statusCode()).as(name + "=" + odd).isLessThan(500);
        JsonNode errors =
                Described.parse(answer.body().isEmpty() ? "{}" : answer.body()).path("errors");
        if (answer.statusCode() == 400) {
            assertThat(errors).as(answer.body()).allSatisfy(fault -> checkPlace(operation, fault));
        }
    }

    private static void checkPlace(Described.Operation operation, JsonNode fault) {
        String place = fault.toString();
        assertThat(fault.has("pointer") ^ fault.has("parameter")).as(place).isTrue();
        if (fault.has("parameter")) {
            assertThat(operation.parameters())
                    .as(place)
                    .extracting(each -> each.path("name").asText())
                    .contains(fault.path("parameter").asText());
        } else {
            assertThat(operation.body()).as(place).isPresent();
        }
    }

    /// The example with one parameter as it should not be, or more than there are.
    private HttpResponse<String> send(Described.Operation operation, String name, String value) {
        String[] route = operation.route().split(" ", -1);
        String path = route[1];
        List<String> query = new ArrayList<>();
        for (JsonNode each : operation.parameters()) {
            String own = each.path("name").asText();
            String text =
                    encoded(own.equals(name) ? value : each.path("example").asText());
            path = path.replace("{" + own + "}", text);
            if (each.path("in").asText().equals("query") && (own.equals(name) || each.has("example"))) {
                query.add(own + "=" + text);
            }
        }
        if (name.equals(UNKNOWN)) {
            query.add(name + "=" + value);
        }
        return shop.send(
                route[0],
                path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                operation
                        .body()
                        .map(body -> body.example().isTextual() ? body.example().asText() : body.example() + "")
                        .orElse(""),
                headers(operation));
    }

    private String[] headers(Described.Operation operation) {
        List<String> headers = new ArrayList<>(List.of("Idempotency-Key", "one"));
        prerequisites.authorization(operation.json().path("security")).ifPresent(each -> {
            headers.add("Authorization");
            headers.add(each);
        });
        headers.add("Content-Type");
        headers.add(operation.body().map(Described.Content::type).orElse("application/json"));
        return headers.toArray(String[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
