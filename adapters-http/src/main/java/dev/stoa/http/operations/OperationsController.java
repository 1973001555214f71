package dev.stoa.http.operations;

import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/// Health for whoever routes traffic here, metrics for whoever watches.
@Controller
@Secured(Access.ANYBODY)
final class OperationsController {

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    /// The process runs; no backend is asked.
    @Get("/health/live")
    Health live() {
        return Health.ALIVE;
    }

    /// 200 if the shop can sell, else 503. A load balancer asks this of every process: were a shop not ready
    /// because something is down that it can sell without, all its processes would go at once and the shop with
    /// them.
    @Get("/health/ready")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Health> ready(Caller caller) {
        Health health = Health.of(operations.ports());
        return HttpResponse.<Health>status(health.canSell() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(mayKnow(caller) ? health : health.withoutPorts());
    }

    /// Every port with its adapter and whether that can be reached.
    @Get("/health")
    @ExecuteOn(TaskExecutors.BLOCKING)
    Health health(Caller caller) {
        requireOperator(caller, "Health of each port needs the operator key.");
        return Health.of(operations.ports());
    }

    @Get("/metrics")
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String metrics(Caller caller) {
        requireOperator(caller, "Metrics need the operator key.");
        return operations.metrics();
    }

    private void requireOperator(Caller caller, String otherwise) {
        if (!mayKnow(caller)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, otherwise);
        }
    }

    private boolean mayKnow(Caller caller) {
        return operations.areOpen() || caller instanceof Caller.Operator;
    }
}
