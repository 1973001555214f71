package dev.stoa.domain.idempotency;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.util.Map;

/// The answer to give again.
///
/// @param status the HTTP status
/// @param headers the few fields that belong to the answer, such as `Location`; at most 16
/// @param body at most [#MAX_BODY_BYTES] bytes of UTF-8
public record Reply(int status, Map<String, String> headers, String body) {

    public static final int MAX_BODY_BYTES = 64 * 1024;

    public Reply {
        Require.range("status", status, 100, 599);
        Require.range("header count", headers.size(), 0, 16);
        headers = Map.copyOf(headers);
        if (Utf8.length(body) > MAX_BODY_BYTES) {
            throw new InvalidInputException(
                    "body", "length", "a reply to keep has at most %d bytes".formatted(MAX_BODY_BYTES));
        }
    }
}
