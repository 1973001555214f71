package dev.stoa.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// What every answer says: under which name it is found again, and what browsers must not do with it.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EveryAnswer {

    /// Pages served by the shop itself set their own.
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private final ClientAddress clientAddress;

    EveryAnswer(ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
    }

    @RequestFilter
    void trace(HttpRequest<?> request) {
        Trace.of(request);
        request.setAttribute(ClientAddress.class.getName(), clientAddress);
    }

    @ResponseFilter
    void sign(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Trace trace = Trace.of(request);
        response.getHeaders().set("X-Request-Id", trace.requestId());
        response.header("traceparent", trace.parent());
        response.header("X-Content-Type-Options", "nosniff");
        absent(response, "Referrer-Policy", "no-referrer");
        absent(response, "Content-Security-Policy", NOTHING);
        absent(response, "Cache-Control", "no-store");
    }

    private static void absent(MutableHttpResponse<?> response, String field, String value) {
        if (!response.getHeaders().contains(field)) {
            response.header(field, value);
        }
    }
}
