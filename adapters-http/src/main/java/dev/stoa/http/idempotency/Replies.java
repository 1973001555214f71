package dev.stoa.http.idempotency;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.idempotency.Reply;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns answers into what is kept, and back.
@Singleton
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final IdempotencyKeys keys;
    private final JsonMapper json;

    Replies(IdempotencyKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    static HttpResponse<?> again(Reply reply) {
        MutableHttpResponse<String> response = HttpResponse.status(reply.status(), null);
        reply.headers().forEach(response::header);
        response.header("Idempotency-Replayed", "true");
        return reply.body().isEmpty() ? response : response.body(reply.body());
    }

    /// What was done is answered even if it cannot be kept.
    void keepOrGiveBack(Attempt attempt, MutableHttpResponse<?> response) {
        try {
            if (attempt.terms().keeps(response)) {
                keys.complete(
                        attempt.key(),
                        attempt.claim(),
                        reply(response),
                        attempt.terms().keep());
            } else {
                keys.abandon(attempt.key(), attempt.claim());
            }
        } catch (BackendException | InvalidInputException e) {
            LOG.warn("the answer of {} is not kept: {}", attempt.key().route(), e.getMessage());
        }
    }

    private Reply reply(MutableHttpResponse<?> response) {
        Map<String, String> headers = new HashMap<>();
        KEPT.forEach(name -> response.getHeaders().findFirst(name).ifPresent(value -> headers.put(name, value)));
        Object body = response.body();
        if (body != null) {
            headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, "application/json");
        }
        return new Reply(response.code(), headers, body == null ? "" : text(body));
    }

    private String text(Object body) {
        try {
            return body instanceof CharSequence text ? text.toString() : json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
