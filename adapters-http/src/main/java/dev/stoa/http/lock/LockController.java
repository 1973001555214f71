package dev.stoa.http.lock;

import dev.stoa.domain.lock.Lease;
import dev.stoa.domain.lock.LockName;
import dev.stoa.domain.lock.Locks;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;

/// Who holds which lock, for operators. `schedules` is held by the process that leads: it enqueues the recurring
/// jobs.
@Tag(name = "Operators")
@Controller("/api/v1/admin/locks")
@Secured(Access.OPERATOR)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LockController {

    /// A lock as it is held now.
    ///
    /// @param owner names one holding, and no other ever
    /// @param fence grows with every holder
    /// @param expiresAt when it is free unless it is renewed
    @Serdeable
    record LockJson(String name, String owner, long fence, Instant expiresAt) {}

    private final Locks locks;

    LockController(Locks locks) {
        this.locks = locks;
    }

    /// 404 if nobody holds it.
    @Get("/{name}")
    LockJson find(String name) {
        return locks.find(new LockName(name))
                .map(LockController::json)
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.NOT_FOUND, "Nobody holds the lock %s now.".formatted(name)));
    }

    private static LockJson json(Lease lease) {
        return new LockJson(lease.name().value(), lease.owner().value(), lease.fence(), lease.expiresAt());
    }
}
