package dev.stoa.bootstrap.client;

import dev.stoa.bootstrap.client.ClientException.Kind;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;

/// What the shop said.
///
/// @param body the JSON, or null as JSON for an empty body
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    private static final int UNAVAILABLE = 503;

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /// This answer, if it is a good one.
    ///
    /// @param action what was tried, such as `sign in`
    /// @throws ClientException otherwise, with the shop's own words
    public Answer orFail(String action) {
        if (!ok()) {
            throw new ClientException(kind(), "could not %s: %s".formatted(action, problem()));
        }
        return this;
    }

    /// Whether the shop answered from the idempotency key of an earlier request.
    public boolean replayed() {
        return headers.firstValue("Idempotency-Replayed").filter("true"::equals).isPresent();
    }

    /// A field of the answer as text.
    ///
    /// @throws ClientException if it is not there
    public String text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            throw noField(field);
        }
        return value.coerceStringValue();
    }

    /// A field of the answer as a whole number.
    ///
    /// @throws ClientException if it is not there
    public long number(String field) {
        return numeric(field).getLongValue();
    }

    /// A field of the answer as a part of one.
    ///
    /// @throws ClientException if it is not there
    public double part(String field) {
        return numeric(field).getDoubleValue();
    }

    private JsonNode numeric(String field) {
        JsonNode value = body.get(field);
        if (value == null || !value.isNumber()) {
            throw noField(field);
        }
        return value;
    }

    /// What a list answered.
    ///
    /// @throws ClientException if it is none
    public List<JsonNode> items() {
        JsonNode data = body.get("data");
        if (data == null || !data.isArray()) {
            throw noField("data");
        }
        List<JsonNode> items = new ArrayList<>();
        data.values().forEach(items::add);
        return List.copyOf(items);
    }

    private static ClientException noField(String field) {
        return new ClientException("the shop's answer has no field '%s'; is it a Stoa shop?".formatted(field));
    }

    /// The code of the problem in an answer that is not good: a stable word such as `out_of_stock`.
    public String code() {
        JsonNode code = body.get("code");
        return code == null || !code.isString() ? "status_" + status : code.getStringValue();
    }

    private Kind kind() {
        if (status == UNAVAILABLE) {
            return Kind.UNREACHABLE;
        }
        return status >= 400 && status < 500 ? Kind.REFUSED : Kind.FAILED;
    }

    private String problem() {
        JsonNode detail = body.get("detail");
        return detail == null || !detail.isString()
                ? "the shop answered %d".formatted(status)
                : "%s (%d)".formatted(detail.getStringValue(), status);
    }
}
