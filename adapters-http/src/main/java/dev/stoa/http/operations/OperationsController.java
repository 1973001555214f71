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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/// Health for whoever routes traffic here, metrics for whoever watches.
@Controller
@Secured(Access.ANYBODY)
final class OperationsController {

    @Serdeable
    record Health(String status, List<PortState> ports) {}

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    /// The process runs; no backend is asked.
    @Get("/health/live")
    Health live() {
        return new Health("up", List.of());
    }

    /// 200 if every port can be served, else 503.
    @Get("/health/ready")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Health> ready() {
        List<PortState> ports = operations.ports();
        boolean up = ports.stream().allMatch(PortState::isUp);
        return HttpResponse.<Health>status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(new Health(up ? "up" : "down", ports));
    }

    @Get("/metrics")
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String metrics(Caller caller) {
        if (!operations.metricsAreOpen() && !(caller instanceof Caller.Operator)) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "Metrics need the operator key.");
        }
        return operations.metrics();
    }
}
