package dev.stoa.domain.queue;

/// Where a job stands at one moment.
public enum JobState {
    /// Due, and nobody has claimed it. One whose delay is over is ready, whether or not anybody has noticed.
    READY,
    /// Not yet due.
    DELAYED,
    /// Claimed. One whose lease has run out runs until the next claim of its queue takes it back.
    RUNNING,
    /// Completed, and kept for a while.
    DONE,
    /// Given up, and kept until it is retried or purged.
    DEAD
}
