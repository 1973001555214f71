package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.application.audit.AuditedAction;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import dev.stoa.http.Trace;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Lets operators change nothing before that is written down as begun: 503 until the log takes it.
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class AuditGate implements Ordered, ConditionalFilter {

    private final AuditLog audit;

    AuditGate(AuditLog audit) {
        this.audit = audit;
    }

    /// After the check of roles and before anything is begun.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 2;
    }

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return AuditedRoutes.has(request);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void begin(HttpRequest<?> request) {
        if (AuditedRoutes.has(request) && CallerName.caller(request) instanceof Caller.Operator) {
            AuditedAction action = AuditedAction.begun(
                    CallerName.of(request),
                    CallerName.address(request),
                    AuditedRoutes.action(request),
                    request.getUri().toString(),
                    Trace.of(request).requestId());
            Audit.of(request).begin(audit.begin(action), action);
        }
    }
}
