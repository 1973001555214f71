package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import io.micronaut.http.HttpMethod;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocsTest {

    private final TestShop shop = new TestShop();

    @AfterAll
    void close() {
        shop.close();
    }

    @Test
    void everyRouteIsInTheDocument() {
        var served = shop.part(Router.class)
                .uriRoutes()
                .filter(ApiDocsTest::isPublic)
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString().replaceAll(":[^}]*}", "}"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).hasSizeGreaterThan(40);
        assertThat(operations().keySet()).containsExactlyInAnyOrderElementsOf(served);
    }

    /// What programs use: no pages, and no routes that only tests have.
    private static boolean isPublic(UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        return route.getHttpMethod() != HttpMethod.HEAD
                && path.matches("/(api/|health|metrics).*")
                && !path.startsWith("/api/v1/probe");
    }

    @Test
    void everyOperationHasAConceptAUniqueNameAndSaysWhoMayCall() {
        Map<String, JsonNode> operations = operations();
        assertThat(operations).allSatisfy((route, operation) -> {
            assertThat(operation.get("tags")).as(route).isNotNull();
            assertThat(operation.get("security")).as(route).isNotNull();
            assertThat(
                            operation.get("parameters") == null
                                    ? List.of()
                                    : stream(operation.get("parameters").values())
                                            .map(each -> each.get("name").getStringValue())
                                            .toList())
                    .as(route)
                    .doesNotHaveDuplicates();
            assertThat(operation.get("responses").get("default")).as(route).isNotNull();
        });
        assertThat(operations.values().stream()
                        .map(each -> each.get("operationId").getStringValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        String json = shop.get("/api-docs/openapi.json").body();
        JsonNode components = document().get("components");
        assertThat(Pattern.compile("\"#/components/(\\w+)/([^\"]+)\"")
                        .matcher(json)
                        .results())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                components.get(reference.group(1)).get(reference.group(2)))
                        .as(reference.group())
                        .isNotNull());
    }

    @Test
    void moneyProblemsAndStrictBodiesAreDescribed() {
        JsonNode schemas = document().get("components").get("schemas");
        assertThat(schemas.get("MoneyJson").get("properties").get("currency")).isNotNull();
        assertThat(schemas.get("Problem").get("properties").get("traceId")).isNotNull();
        assertThat(schemas.get("OrderBody").get("additionalProperties").getBooleanValue())
                .isFalse();
        assertThat(schemas.get("OrderBody").get("required").values())
                .extracting(JsonNode::getStringValue)
                .containsExactlyInAnyOrder("cartId", "payment", "shipTo");
        assertThat(schemas.get("Caller")).isNull();
        assertThat(shop.get("/api-docs/openapi.yml").body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void aHeaderThatMayBeLeftOutIsNotRequired() {
        JsonNode listen = Objects.requireNonNull(operations().get("GET /api/v1/notifications"));
        assertThat(listen.get("parameters").values()).singleElement().satisfies(header -> {
            assertThat(header.get("name").getStringValue()).isEqualTo("Last-Event-ID");
            assertThat(Optional.ofNullable(header.get("required")).map(JsonNode::getBooleanValue))
                    .isNotEqualTo(Optional.of(true));
        });
    }

    @Test
    void thePageIsMadeOfThisServersFilesAlone() {
        HttpResponse<String> page = shop.get("/api-docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self';")
                        .doesNotContain("http"));
        assertThat(page.body() + shop.get("/api-docs/start.js").body()).doesNotContain("//");
        List<String> files = Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(files).hasSizeGreaterThan(4).allSatisfy(file -> {
            assertThat(file).startsWith("/api-docs/");
            assertThat(shop.get(file).statusCode()).as(file).isEqualTo(200);
        });
    }

    @Test
    void productionShowsNothingUnlessToldTo() {
        Map<String, Object> production = Map.of(
                "stoa.environment", "production",
                "stoa.limits", "on",
                "stoa.pepper", "0123456789abcdef",
                "stoa.allow-inmemory", "all");
        try (TestShop closed = new TestShop(production)) {
            assertThat(Stream.of("", "/openapi.yml", "/openapi.json", "/swagger-ui.css"))
                    .allSatisfy(
                            path -> assertThat(closed.get("/api-docs" + path).statusCode())
                                    .isEqualTo(404));
        }
    }

    private JsonNode document() {
        return TestShop.json(shop.get("/api-docs/openapi.json"));
    }

    private Map<String, JsonNode> operations() {
        return Stream.of(document().get("paths"))
                .flatMap(paths -> stream(paths.entries()))
                .filter(path -> !path.getKey().startsWith("/api/v1/probe"))
                .flatMap(path -> stream(path.getValue().entries())
                        .map(each -> Map.entry(
                                each.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> Stream<T> stream(Iterable<T> items) {
        return StreamSupport.stream(items.spliterator(), false);
    }
}
