package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheKey;

/// A key that is read much.
///
/// @param reads estimated, by this process since it started, older ones weighing less
public record HotKey(CacheKey key, long reads) {}
