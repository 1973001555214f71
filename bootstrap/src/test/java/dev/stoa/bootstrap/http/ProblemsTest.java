package dev.stoa.bootstrap.http;

import dev.stoa.bootstrap.TestShop;
import dev.stoa.bootstrap.session.SignIns;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {

    private static TestShop shop;

    @BeforeAll
    static void open() {
        shop = new TestShop();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/probe/fails/invalid, 400, invalid",
        "GET, /api/v1/probe/number, 400, invalid",
        "GET, /api/v1/probe/number?n=x, 400, invalid",
        "GET, /api/v1/probe/mine, 401, unauthenticated",
        "GET, /api/v1/probe/fails/absent, 404, not-found",
        "GET, /api/v1/nowhere, 404, not-found",
        "GET, /nowhere, 404, not-found",
        "PATCH, /api/v1/probe, 405, method-not-allowed",
        "GET, /api/v1/probe/fails/conflict, 409, conflict",
        "PUT, /api/v1/probe/versioned, 428, precondition-required",
        "GET, /api/v1/probe/fails/corrupt, 500, internal",
        "GET, /api/v1/probe/fails/other, 500, internal",
        "GET, /api/v1/probe/fails/backend, 503, unavailable",
        "GET, /api/v1/probe/fails/timeout, 503, unavailable",
    })
    void everyErrorIsAProblem(String method, String path, int status, String code) {
        assertProblem(shop.send(method, path, ""), status, code);
    }

    private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        JsonNode problem = TestShop.json(answer);
        assertThat(problem.get("code").getStringValue()).isEqualTo(code);
        assertThat(problem.get("status").getIntValue()).isEqualTo(status);
        assertThat(problem.get("traceId").getStringValue()).matches("[0-9a-f]{32}");
        assertThat(problem.get("title").getStringValue()).isNotBlank();
        assertThat(problem.get("detail").getStringValue()).isNotBlank().doesNotContain("Exception");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("dev.stoa");
        assertThat(shop.get(problem.get("type").getStringValue()).statusCode()).isEqualTo(200);
        return problem;
    }

    @Test
    void aBodyOfAnotherTypeIsAProblem() {
        assertProblem(
                shop.send("POST", "/api/v1/probe", "a=b", "Content-Type", "application/x-www-form-urlencoded"),
                415,
                "unsupported-media-type");
    }

    @Test
    void anAnswerOfAnotherTypeIsAProblem() {
        assertProblem(shop.get("/api/v1/probe/number?n=1", "Accept", "application/xml"), 406, "not-acceptable");
    }

    @Test
    void tooMuchIsAProblem() {
        String name = "{\"name\":\"" + "x".repeat(256 * 1024) + "\"}";
        assertProblem(shop.post("/api/v1/probe", name), 413, "too-large");
        assertProblem(shop.get("/" + "x".repeat(5_000)), 413, "too-large");
        assertProblem(shop.get("/", "X-Big", "x".repeat(20_000)), 413, "too-large");
    }

    @Test
    void staleAndMissingPreconditionsAreProblems() {
        assertProblem(shop.send("PUT", "/api/v1/probe/versioned", "", "If-Match", "\"2\""), 412, "stale");
        assertProblem(shop.send("PUT", "/api/v1/probe/versioned", "", "If-Match", "W/\"3\""), 412, "stale");
        assertThat(shop.send("PUT", "/api/v1/probe/versioned", "", "If-Match", "\"3\"")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "*", "\"3\", \"4\"", "'3'", "\"3"})
    void whatIsNotOneEntityTagIsNoPrecondition(String tag) {
        JsonNode problem =
                assertProblem(shop.send("PUT", "/api/v1/probe/versioned", "", "If-Match", tag), 400, "invalid");
        assertThat(problem.get("errors").get(0).get("parameter").getStringValue())
                .isEqualTo("If-Match");
        assertThat(problem.get("detail").getStringValue()).contains("quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzz", "1.5", "99999999999999999999", "1%20", ""})
    void whatIsNoNumberIsNotTakenForAbsent(String after) {
        String path = "/api/v1/admin/events/topics/orders?after=" + after;
        JsonNode problem =
                assertProblem(shop.get(path, "Authorization", "Bearer " + TestShop.OPERATOR_KEY), 400, "invalid");
        assertThat(problem.get("detail").getStringValue()).contains("after must be a whole number");
    }

    @Test
    void aParameterThatIsNotThereIsRefusedAndNotIgnored() {
        JsonNode problem = assertProblem(shop.get("/api/v1/probe/pages?limt=5&Tag=x"), 400, "invalid");
        assertThat(problem.get("errors").values())
                .extracting(each -> each.get("message").getStringValue())
                .containsExactlyInAnyOrder(
                        "there is no parameter limt, only cursor, limit, tag",
                        "there is no parameter Tag, only cursor, limit, tag");
        assertProblem(shop.send("PUT", "/api/v1/probe/versioned?force=true", ""), 400, "invalid");
        assertProblem(shop.get("/api/v1/probe/mine?x=1"), 401, "unauthenticated");
        assertThat(shop.get("/api/v1/probe/number?n=1&utm_source=mail").statusCode())
                .isEqualTo(200);
        assertProblem(shop.send("PUT", "/api/v1/probe/versioned?utm_source=mail", ""), 400, "invalid");
    }

    @Test
    void aParameterIsNamedAsSuchWithWhatItShouldBe() {
        JsonNode problem = assertProblem(shop.get("/api/v1/probe/number?n=x"), 400, "invalid");
        assertThat(problem.get("detail").getStringValue()).isEqualTo("n must be a whole number");
        assertThat(problem.get("errors").get(0).get("parameter").getStringValue())
                .isEqualTo("n");
        assertThat(problem.get("errors").get(0).get("pointer")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT /admin/access/block/203.0.113.0%2F24 | There is no access list block, only allow and deny.
            DELETE /admin/access/deny/203.0.113.0%2F24 | There is no rule to deny 203.0.113.0/24.
            GET /admin/events/topics/ordrs | There is no topic ordrs, only
            GET /admin/events/topics/orders/groups/nobody/passed-over | There is no group of orders nobody, only
            GET /admin/locks/nobodys | Nobody holds the lock nobodys now.
            GET /admin/flags/not-set | There is no flag not-set.
            """)
    void whatIsNotThereIsNamedAndIfItCanBeWhatIs(String route, String detail) {
        String[] call = route.split(" ", -1);
        HttpResponse<String> answer = shop.send(
                call[0],
                "/api/v1" + call[1],
                call[0].equals("PUT") ? "{}" : "",
                "Authorization",
                "Bearer " + TestShop.OPERATOR_KEY,
                "Content-Type",
                "application/json");
        assertThat(assertProblem(answer, 404, "not-found").get("detail").getStringValue())
                .startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bearer wrong       | 401 | The token is neither a live session's nor the operator key.
            Basic YTpi         | 401 | Authorization must be Bearer and a session's token or the operator key.
                               | 401 | Nobody is signed in; send Authorization: Bearer with
            """)
    void whoIsNotKnownIsToldWhatWouldBe(String authorization, int status, String detail) {
        String[] header = authorization == null ? new String[0] : new String[] {"Authorization", authorization};
        HttpResponse<String> answer = shop.get("/api/v1/admin/queues", header);
        assertThat(assertProblem(answer, status, "unauthenticated")
                        .get("detail")
                        .getStringValue())
                .startsWith(detail);
    }

    @Test
    void whoIsKnownButNotMeantIsToldWhoIs() {
        String ann = "Bearer " + new SignIns(shop).signIn("ann@example.com").token();
        HttpResponse<String> customer = shop.get("/api/v1/admin/queues", "Authorization", ann);
        assertThat(assertProblem(customer, 403, "forbidden").get("detail").getStringValue())
                .isEqualTo("This is for operators only.");
        HttpResponse<String> operator =
                shop.get("/api/v1/customers/me", "Authorization", "Bearer " + TestShop.OPERATOR_KEY);
        assertThat(assertProblem(operator, 403, "forbidden").get("detail").getStringValue())
                .isEqualTo("This is for customers only.");
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        assertThat(shop.get("/api/v1/probe/versioned").headers().firstValue("ETag"))
                .contains("\"3\"");
        HttpResponse<String> again = shop.get("/api/v1/probe/versioned", "If-None-Match", "\"2\", \"3\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void anUnavailableBackendSaysWhenToComeBack() {
        assertThat(shop.get("/api/v1/probe/fails/backend").headers().firstValue("Retry-After"))
                .contains("1");
    }

    @Test
    void theCallersTraceAndRequestIdAreKept() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        HttpResponse<String> answer = shop.get(
                "/api/v1/nowhere", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01", "X-Request-Id", "mine-1");
        assertThat(TestShop.json(answer).get("traceId").getStringValue()).isEqualTo(trace);
        assertThat(answer.headers().firstValue("traceparent").orElseThrow())
                .matches("00-" + trace + "-[0-9a-f]{16}-01");
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("mine-1");
        assertThat(shop.get("/", "X-Request-Id", "a b")
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() {
        var headers = shop.get("/api/v1/probe/number?n=1").headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
