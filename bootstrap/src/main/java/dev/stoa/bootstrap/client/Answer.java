package dev.stoa.bootstrap.client;

import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpHeaders;

/// What the shop said.
///
/// @param body the JSON, or null as JSON for an empty body
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /// This answer, if it is a good one.
    ///
    /// @param action what was tried, such as `sign in`
    /// @throws ClientException otherwise, with the shop's own words
    public Answer orFail(String action) {
        if (!ok()) {
            throw new ClientException("could not %s: %s".formatted(action, problem()));
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
            throw new ClientException("the shop's answer has no field '%s'; is it a Stoa shop?".formatted(field));
        }
        return value.coerceStringValue();
    }

    /// The code of the problem in an answer that is not good: a stable word such as `out_of_stock`.
    public String code() {
        JsonNode code = body.get("code");
        return code == null || !code.isString() ? "status_" + status : code.getStringValue();
    }

    private String problem() {
        JsonNode detail = body.get("detail");
        return detail == null || !detail.isString()
                ? "the shop answered %d".formatted(status)
                : "%s (%d)".formatted(detail.getStringValue(), status);
    }
}
