package dev.stoa.application.catalog.feed;

import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import java.time.Instant;
import java.util.Optional;

/// How an import goes, or went.
public record ImportStatus(
        JobId id,
        ImportTerms terms,
        State state,
        ImportReport report,
        Instant createdAt,
        Optional<Instant> finishedAt) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    static ImportStatus of(JobInfo job) {
        ImportReport noted = job.progress().map(ReportReading::read).orElse(ImportReport.NONE);
        ImportTerms terms = ImportOrder.parse(job.payload()).terms();
        return switch (job.state()) {
            case READY, DELAYED -> of(job, terms, State.QUEUED, noted, Optional.empty());
            case RUNNING -> of(job, terms, State.RUNNING, noted, Optional.empty());
            case DONE ->
                of(job, terms, noted.failure().isPresent() ? State.FAILED : State.DONE, noted, Optional.of(job.at()));
            case DEAD -> of(job, terms, State.FAILED, withLast(job, noted), Optional.of(job.at()));
        };
    }

    private static ImportReport withLast(JobInfo job, ImportReport noted) {
        Optional<String> why = job.failure().map(JobFailure::detail);
        return new ImportReport(noted.progress(), true, noted.counts(), noted.rejected(), why);
    }

    private static ImportStatus of(
            JobInfo job, ImportTerms terms, State state, ImportReport report, Optional<Instant> finishedAt) {
        return new ImportStatus(job.id(), terms, state, report, job.enqueuedAt(), finishedAt);
    }
}
