package dev.stoa.http.queue;

import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.QueueName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A job of any queue.
///
/// @param state `ready`, `delayed`, `running`, `done` or `dead`
/// @param attempts begun so far
/// @param progress the JSON that was last noted, as text
/// @param failure of the last attempt that failed
@Serdeable
public record QueuedJobJson(
        String id,
        String queue,
        String state,
        int attempts,
        int maxAttempts,
        @Nullable String progress,
        JobJson.@Nullable Failure failure,
        Instant createdAt) {

    static QueuedJobJson of(QueueName queue, JobInfo job) {
        return new QueuedJobJson(
                job.id().value(),
                queue.value(),
                job.state().name().toLowerCase(Locale.ROOT),
                job.attempts(),
                job.maxAttempts(),
                job.progress().orElse(null),
                job.failure().map(JobJson.Failure::of).orElse(null),
                job.enqueuedAt());
    }
}
