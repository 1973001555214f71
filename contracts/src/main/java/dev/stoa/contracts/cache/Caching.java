package dev.stoa.contracts.cache;

import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;

/// The two ports that act on the same values.
public record Caching(Cache cache, CacheClearing clearing) {}
