package dev.stoa.domain.queue;

/// What became of a job whose attempt failed.
public enum Settled {
    /// It will be tried again.
    WAITS,
    /// It has become a dead letter.
    DEAD,
    /// The receipt's lease had run out, or the job was removed: nothing changed.
    STALE
}
