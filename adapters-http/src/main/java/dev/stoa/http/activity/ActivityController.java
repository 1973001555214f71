package dev.stoa.http.activity;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.domain.activity.ActivityKind;
import dev.stoa.domain.activity.Subject;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.stream.Collectors;

/// What oneself did lately: `viewed`, `searched`, `logged-in`.
@Tag(name = "Customers")
@Controller("/api/v1/customers/me/activity")
@Secured(Access.CUSTOMER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ActivityController {

    private final ActivityLog log;

    ActivityController(ActivityLog log) {
        this.log = log;
    }

    /// The newest first, of up to 100 and 90 days.
    @Get("/{kind}{?limit}")
    ActivityJson latest(Caller.Customer caller, String kind, @QueryValue(defaultValue = "20") int limit) {
        return ActivityJson.of(log.latest(caller.id(), kind(kind), limit));
    }

    /// Forgets all of a kind, or what has this subject alone.
    @Delete("/{kind}{?subject}")
    @Status(HttpStatus.NO_CONTENT)
    void forget(Caller.Customer caller, String kind, @QueryValue Optional<String> subject) {
        ActivityKind known = kind(kind);
        if (subject.isEmpty()) {
            log.clear(caller.id(), known);
        } else if (!log.remove(caller.id(), known, new Subject(subject.get()))) {
            throw ProblemException.notFound("activity with the subject " + subject.get());
        }
    }

    private static ActivityKind kind(String name) {
        return ActivityLog.KINDS.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        "kind of activity",
                        name,
                        ActivityLog.KINDS.stream().map(ActivityKind::name).collect(Collectors.joining(", "))));
    }
}
