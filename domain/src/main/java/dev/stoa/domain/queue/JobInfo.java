package dev.stoa.domain.queue;

import java.time.Instant;
import java.util.Optional;

/// A job as operators see it.
///
/// @param attempts begun so far
/// @param at since when it is ready or from when it will be, until when its lease lasts, when it was done or died
/// @param progress what was last noted
/// @param failure of the last attempt that failed
/// @param worker who runs it
public record JobInfo(
        JobId id,
        JobState state,
        String payload,
        int priority,
        int attempts,
        int maxAttempts,
        Instant enqueuedAt,
        Instant at,
        Optional<String> progress,
        Optional<JobFailure> failure,
        Optional<WorkerId> worker) {}
