package dev.stoa.domain.queue;

import java.time.Instant;

/// A job that was claimed.
///
/// @param attempt 1 for the first
/// @param availableAt when it was due
public record Job(Receipt receipt, String payload, int priority, int attempt, int maxAttempts, Instant availableAt) {

    public JobId id() {
        return receipt.job();
    }
}
