package dev.stoa.http.operations;

import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import dev.stoa.http.Trace;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down every attempt of somebody signed in to change something as an operator: who, from where, what, with
/// which outcome, in which request. Bodies and header fields, where secrets are, stay out.
@ServerFilter(
        value = "/api/v1/admin/**",
        methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
final class AuditFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("stoa.audit");

    /// Around the check of roles, so that what it refuses is written down too.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @ResponseFilter
    void write(HttpRequest<?> request, HttpResponse<?> response) {
        if (CallerName.caller(request) instanceof Caller.Anonymous) {
            return;
        }
        LOG.atInfo()
                .addKeyValue("who", CallerName.of(request))
                .addKeyValue("from", CallerName.address(request))
                .addKeyValue(
                        "what", request.getMethodName() + " " + request.getUri().getRawPath())
                .addKeyValue("status", response.code())
                .addKeyValue("request", Trace.of(request).requestId())
                .log("operator action");
    }
}
