package dev.stoa.http.audit;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/// Lets operators change nothing while it could not be written down: 503 until the log is back.
@ServerFilter(
        value = {"/api/v1/admin/**", "/api/v1/leaderboards/**", "/console/**"},
        methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
final class AuditGate implements Ordered {

    private final AuditLog audit;

    AuditGate(AuditLog audit) {
        this.audit = audit;
    }

    /// After the check of roles and before anything is begun.
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 2;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        if (CallerName.caller(request) instanceof Caller.Operator) {
            audit.check();
            Audit.of(request).begin();
        }
    }
}
