package dev.stoa.application.queue;

import dev.stoa.domain.queue.QueueName;

/// Does the jobs of one queue.
public interface JobHandler {

    QueueName queue();

    default JobSettings settings() {
        return JobSettings.DEFAULT;
    }

    /// Does one job, on a virtual thread of its own. Returning completes it; whatever is thrown fails the attempt,
    /// and the job runs again when its next one is due. It runs again from its start, too, when its process dies or
    /// is cut off from the store, so what it does twice must do no harm.
    ///
    /// The thread is interrupted when the job has been at work for longer than its timeout, was removed, is another
    /// worker's by now, or when its process stops. What it still does then counts for nothing.
    ///
    /// @throws PermanentFailureException if another attempt would do no better: the job is dead at once
    /// @throws JobPostponedException if it cannot be done just now, such as when what it needs is busy: the attempt
    ///     does not count, and the job is due again after the delay
    void run(JobContext job);
}
