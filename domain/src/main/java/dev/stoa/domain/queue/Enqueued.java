package dev.stoa.domain.queue;

/// What enqueuing came to.
public sealed interface Enqueued {

    /// It waits.
    record Added(JobId id) implements Enqueued {}

    /// Nothing was enqueued: this job has the id, or holds the unique key.
    record Exists(JobId id) implements Enqueued {}

    /// Nothing was enqueued: the schedule's tick has been enqueued before, or a later one.
    record Ticked() implements Enqueued {}
}
