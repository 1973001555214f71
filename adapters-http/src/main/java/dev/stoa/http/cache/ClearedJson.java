package dev.stoa.http.cache;

import io.micronaut.serde.annotation.Serdeable;

/// What clearing did, or would do.
///
/// @param matched how many values the pattern matches
@Serdeable
record ClearedJson(String pattern, long matched, boolean dryRun) {}
