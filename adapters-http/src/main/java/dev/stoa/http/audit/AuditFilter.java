package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.application.audit.AuditedAction;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import dev.stoa.http.Trace;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down every attempt of somebody signed in to change something as an operator: who, from where, what, with
/// which outcome, in which request. Bodies and header fields, where secrets are, stay out.
///
/// What operators do goes into the audit. What was refused before it began, such as every attempt of others,
/// changed nothing and is in the process's log alone, so that nobody can flood the audit.
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class AuditFilter implements Ordered, ConditionalFilter {

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

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return AuditedRoutes.has(request);
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void write(HttpRequest<?> request, HttpResponse<?> response) {
        if (AuditedRoutes.has(request) && !(CallerName.caller(request) instanceof Caller.Anonymous)) {
            log(request, response);
        }
        Audit.of(request).begun().ifPresent(begun -> end(begun, request, response));
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

    /// What was done is answered, also if only its beginning is in the audit; that must not pass in silence.
    private void end(Audit.Begun begun, HttpRequest<?> request, HttpResponse<?> response) {
        Audit detail = Audit.of(request);
        try {
            AuditedAction.Detail changed = new AuditedAction.Detail(
                    detail.before().map(this::json), detail.after().map(this::json));
            boolean replayed = response.getHeaders().contains("Idempotency-Replayed");
            int status = detail.outcome(response.code());
            audit.end(begun.attempt(), begun.action().ended(status, replayed, changed));
        } catch (RuntimeException e) {
            LOG.error(
                    "operator action {} was answered {}, which is not in the audit",
                    Trace.of(request).requestId(),
                    response.code(),
                    e);
        }
    }

    private String json(Object state) {
        try {
            return mapper.writeValueAsString(state);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a " + state.getClass(), e);
        }
    }
}
