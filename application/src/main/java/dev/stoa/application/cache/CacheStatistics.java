package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheName;
import java.util.OptionalLong;

/// What one cache did since this process started.
///
/// @param hits answers that were there and fresh, "there is none" included
/// @param stale answers past their time, served because there was no better one yet
/// @param misses answers that had to be loaded
/// @param loads loads that ended well
/// @param loadFailures loads that ended badly
/// @param refused values too large to be kept
/// @param stored values made to be kept
/// @param storedBytes how large these were together, as they are kept
/// @param evictions values dropped to make room, as the backend counts them; empty where it does not tell
/// @param hitRate `(hits + stale) / (hits + stale + misses)`, 0 to 1; 0 if nothing was asked
public record CacheStatistics(
        CacheName cache,
        long hits,
        long stale,
        long misses,
        long loads,
        long loadFailures,
        long refused,
        long stored,
        long storedBytes,
        OptionalLong evictions,
        double hitRate) {}
