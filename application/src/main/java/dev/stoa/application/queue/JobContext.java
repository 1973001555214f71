package dev.stoa.application.queue;

import dev.stoa.domain.queue.JobId;

/// The job that a handler is at.
public interface JobContext {

    JobId id();

    /// What it was enqueued with.
    String payload();

    /// 1 for the first.
    int attempt();

    /// Whether the job is dead if this attempt fails.
    boolean isLast();

    /// Notes how far the job is, for whoever looks.
    ///
    /// @param progress JSON, at most 65,536 bytes of UTF-8
    /// @throws JobLostException if the job is not this worker's any more
    void progress(String progress);

    /// Makes sure that the job is still this worker's, and stays so for a whole lease: for the moment before
    /// something that should not be done twice. Nobody has to call it to keep the job; workers see to that.
    ///
    /// @throws JobLostException if it is not
    void heartbeat();
}
