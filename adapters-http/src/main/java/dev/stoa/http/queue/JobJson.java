package dev.stoa.http.queue;

import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.WorkerId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A job.
///
/// @param state `ready`, `delayed`, `running`, `done` or `dead`
/// @param payload the JSON it was enqueued with, as text
/// @param attempts begun so far
/// @param at since when it is ready or from when it will be, until when its lease lasts, when it was done or died
/// @param progress the JSON that was last noted, as text
/// @param failure of the last attempt that failed
/// @param worker who runs it
@Serdeable
record JobJson(
        String id,
        String state,
        String payload,
        int priority,
        int attempts,
        int maxAttempts,
        Instant enqueuedAt,
        Instant at,
        @Nullable String progress,
        @Nullable Failure failure,
        @Nullable String worker) {

    /// @param kind what failures are grouped by
    @Serdeable
    record Failure(String kind, String detail) {

        static Failure of(JobFailure failure) {
            return new Failure(failure.kind(), failure.detail());
        }
    }

    static JobJson of(JobInfo job) {
        return new JobJson(
                job.id().value(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.payload(),
                job.priority(),
                job.attempts(),
                job.maxAttempts(),
                job.enqueuedAt(),
                job.at(),
                job.progress().orElse(null),
                job.failure().map(Failure::of).orElse(null),
                job.worker().map(WorkerId::value).orElse(null));
    }
}
