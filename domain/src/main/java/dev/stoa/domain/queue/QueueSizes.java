package dev.stoa.domain.queue;

import java.time.Instant;
import java.util.Optional;

/// How many jobs a queue has in each state, at one moment.
///
/// @param oldest since when the job at the head has been ready, if one is
public record QueueSizes(long ready, long delayed, long running, long dead, Optional<Instant> oldest) {}
