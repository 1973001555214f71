package dev.stoa.application.ratelimit;

/// What a limit means while the counter cannot be reached.
public enum OnOutage {
    /// Nobody counts and everybody passes.
    ALLOW,
    /// Refused: what is guarded is worth more than being open.
    DENY,
    /// This process counts by itself, so the limit holds per process.
    LOCAL
}
