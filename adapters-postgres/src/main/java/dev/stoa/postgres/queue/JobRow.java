package dev.stoa.postgres.queue;

import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// A row of a job, and its number in the order of enqueuing.
///
/// @param availableAt its place among those that wait
record JobRow(JobInfo info, Instant availableAt, long seq) {

    static JobRow read(Row row, JobState state) throws SQLException {
        Instant availableAt = row.instant("available_at");
        boolean waits = state == JobState.READY || state == JobState.DELAYED;
        JobInfo info = new JobInfo(
                new JobId(row.text("id")),
                state,
                row.text("payload"),
                row.integer("priority"),
                row.integer("attempts"),
                row.integer("max_attempts"),
                row.instant("enqueued_at"),
                waits ? availableAt : row.instant("ends_at"),
                row.maybeText("progress"),
                failure(row),
                row.maybeText("worker").map(WorkerId::new));
        return new JobRow(info, availableAt, row.number("seq"));
    }

    private static Optional<JobFailure> failure(Row row) throws SQLException {
        String detail = row.maybeText("failure_detail").orElse("");
        return row.maybeText("failure_kind").map(kind -> new JobFailure(kind, detail));
    }
}
