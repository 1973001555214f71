package dev.stoa.domain.audience;

import java.time.Instant;

/// Somebody who is here.
public record Online(VisitorId visitor, Instant lastSeen) {}
