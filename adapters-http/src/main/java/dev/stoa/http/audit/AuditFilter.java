package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.application.audit.AuditedAction;
import dev.stoa.domain.BackendException;
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
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down every attempt of somebody signed in to change something as an operator: who, from where, what, with
/// which outcome, in which request. Bodies and header fields, where secrets are, stay out.
///
/// What operators do goes into the audit. What was refused before it began, such as every attempt of others,
/// changed nothing and is in the process's log alone, so that nobody can flood the audit.
@ServerFilter(
        value = {"/api/v1/admin/**", "/api/v1/leaderboards/**", "/console/**"},
        methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
final class AuditFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("stoa.audit");

    private final AuditLog audit;
    private final JsonMapper mapper;

    AuditFilter(AuditLog audit, JsonMapper mapper) {
        this.audit = audit;
        this.mapper = mapper;
    }

    /// Around the check of roles, so that what it refuses is written down too.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void write(HttpRequest<?> request, HttpResponse<?> response) {
        switch (CallerName.caller(request)) {
            case Caller.Anonymous nobody -> {}
            case Caller.Customer customer -> log(request, response);
            case Caller.Operator operator -> {
                log(request, response);
                append(request, response);
            }
        }
    }

    private static void log(HttpRequest<?> request, HttpResponse<?> response) {
        LOG.atInfo()
                .addKeyValue("who", CallerName.of(request))
                .addKeyValue("from", CallerName.address(request))
                .addKeyValue(
                        "what", request.getMethodName() + " " + request.getUri().getRawPath())
                .addKeyValue("status", response.code())
                .addKeyValue("request", Trace.of(request).requestId())
                .log("operator action");
    }

    /// The log was there before the action; that it went away in between must not pass in silence.
    private void append(HttpRequest<?> request, HttpResponse<?> response) {
        Audit detail = Audit.of(request);
        if (!detail.isBegun()) {
            return;
        }
        try {
            audit.append(new AuditedAction(
                    CallerName.of(request),
                    CallerName.address(request),
                    action(request),
                    request.getUri().toString(),
                    response.code(),
                    Trace.of(request).requestId(),
                    detail.before().map(this::json),
                    detail.after().map(this::json)));
        } catch (BackendException e) {
            LOG.error(
                    "operator action {} is not in the audit: {}",
                    Trace.of(request).requestId(),
                    e.getMessage());
        }
    }

    private static String action(HttpRequest<?> request) {
        String route = RouteAttributes.getRouteInfo(request)
                .filter(UriRouteInfo.class::isInstance)
                .map(info -> ((UriRouteInfo<?, ?>) info).getUriMatchTemplate().toPathString())
                .orElse(request.getPath());
        return request.getMethodName() + " " + route.replaceAll(":[^}]*}", "}");
    }

    private String json(Object state) {
        try {
            return mapper.writeValueAsString(state);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + state.getClass(), e);
        }
    }
}
