package dev.stoa.domain.event;

import java.time.Instant;

/// An event that a group gave up; it is still in the log until that is trimmed.
///
/// @param error why, as it was told
public record PassedOver(long position, String key, String type, String error, Instant at) {}
