package dev.stoa.application.queue;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import java.util.function.Consumer;

/// An attempt at a job without workers around it, for tests of handlers.
///
/// @param noted is told what the handler says of its progress
public record OneAttempt(JobId id, String payload, int attempt, boolean isLast, Consumer<String> noted)
        implements JobContext {

    /// At a job that was claimed.
    public static OneAttempt at(Job job, Consumer<String> noted) {
        return new OneAttempt(job.id(), job.payload(), job.attempt(), job.attempt() >= job.maxAttempts(), noted);
    }

    /// The first at a job that waits.
    public static OneAttempt at(JobInfo job) {
        return new OneAttempt(job.id(), job.payload(), 1, job.maxAttempts() == 1, progress -> {});
    }

    @Override
    public void progress(String progress) {
        noted.accept(progress);
    }

    @Override
    public void heartbeat() {}
}
