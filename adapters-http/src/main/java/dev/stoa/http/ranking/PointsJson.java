package dev.stoa.http.ranking;

import io.micronaut.serde.annotation.Serdeable;

/// A member's score after a change.
@Serdeable
record PointsJson(String member, long score) {}
