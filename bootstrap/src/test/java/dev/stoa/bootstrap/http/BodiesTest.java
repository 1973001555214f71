package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodiesTest {

    private static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    private static Map<String, String> faults(String body) {
        HttpResponse<String> answer = shop.post("/api/v1/probe", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        Map<String, String> faults = new HashMap<>();
        JsonNode errors = TestShop.json(answer).get("errors");
        errors.values()
                .forEach(each -> faults.put(
                        each.get("pointer").getStringValue(), each.get("code").getStringValue()));
        return faults;
    }

    @Test
    void aGoodBodyIsBoundAndTimesHaveMilliseconds() {
        HttpResponse<String> answer = shop.post("/api/v1/probe", """
                {"name": "Ä", "quantity": 3, "price": {"amount": 1299, "currency": "GBP"},
                 "nick": "ab", "lines": [{"sku": "a", "quantity": 1}], "kind": "in_transit", "tags": ["x"],
                 "at": "2026-01-01T00:00:00Z"}""");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body())
                .isEqualTo("{\"name\":\"Ä\",\"quantity\":3,\"price\":{\"amount\":1299,\"currency\":\"GBP\"},"
                        + "\"at\":\"2026-01-01T00:00:00.000Z\",\"empty\":[]}");
    }

    @Test
    void everyFaultIsListedAtItsPlace() {
        assertThat(faults("""
                {"name": "", "quantity": 0, "x/y~": 1, "price": {"amount": 1.5, "currency": "GBP"}, "nick": "a",
                 "lines": [{"sku": 1}, {"sku": " ", "quantity": 2}], "kind": "other", "tags": ["a", "B"], "at": "x"}"""))
                .containsOnly(
                        Map.entry("/name", "length"),
                        Map.entry("/quantity", "range"),
                        Map.entry("/x~1y~0", "unknown"),
                        Map.entry("/price/amount", "type"),
                        Map.entry("/nick", "length"),
                        Map.entry("/lines/0/sku", "type"),
                        Map.entry("/lines/0/quantity", "required"),
                        Map.entry("/lines/1/sku", "length"),
                        Map.entry("/kind", "type"),
                        Map.entry("/tags/1", "format"),
                        Map.entry("/at", "type"));
    }

    @Test
    void everyFaultSaysWhichFieldAndWhatIsAllowed() {
        HttpResponse<String> answer = shop.post("/api/v1/probe", """
                {"name": "12345678901", "quantity": 0, "nick": "a", "lines": [{"sku": 1, "quantity": 1.5}, 2],
                 "tags": ["B"], "kind": "other", "other": 1}""");
        assertThat(TestShop.json(answer).get("errors").values())
                .extracting(each -> each.get("message").getStringValue())
                .containsExactlyInAnyOrder(
                        "name must have 0 to 10 characters",
                        "quantity must be 1 to 999",
                        "nick must have 2 characters or more",
                        "sku must be a text",
                        "quantity must be a whole number",
                        "item 1 of lines must be an object",
                        "item 0 of tags must match \"[a-z]+\"",
                        "kind must be one of plain, in_transit",
                        "there is no field other, only name, quantity, nick, price, lines, at, kind, tags");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(faults("{}")).containsOnly(Map.entry("/name", "required"), Map.entry("/quantity", "required"));
    }

    @Test
    void theFaultOfANestedValueIsNamedWhereItStands() {
        assertThat(faults("{\"name\": \"a\", \"quantity\": 1, \"price\": {\"amount\": 1, \"currency\": \"GPB\"}}"))
                .containsOnly(Map.entry("/price/currency", "format"));
    }

    @Test
    void moreThanAHundredItemsAreTooMany() {
        assertThat(faults("{\"name\": \"a\", \"quantity\": 1, \"tags\": [\"a\"" + ",\"a\"".repeat(100) + "]}"))
                .containsOnly(Map.entry("/tags", "length"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"99999999999999999999", "1e400000000", "1.5", "\"1\"", "true", "-1", "1000", "1e-400000000"})
    void aNumberThatDoesNotFitIsRefused(String number) {
        assertThat(faults("{\"name\": \"a\", \"quantity\": " + number + "}")).containsOnlyKeys("/quantity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"name\": \"a\", \"name\": \"b\"}", "{} {}", "nonsense", "{'a': 1}"})
    void whatIsNotOneJsonValueIsMalformed(String body) {
        HttpResponse<String> answer = shop.post("/api/v1/probe", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(TestShop.json(answer).get("code").getStringValue()).isEqualTo("malformed");
    }

    @Test
    void deepNestingIsRefused() {
        HttpResponse<String> answer = shop.post("/api/v1/probe", "{\"a\":".repeat(40) + "1" + "}".repeat(40));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestShop.json(answer).get("detail").getStringValue()).contains("32 levels");
    }

    @Test
    void whatIsNotAnObjectIsRefused() {
        assertThat(shop.post("/api/v1/probe", "[1]").statusCode()).isEqualTo(400);
    }
}
