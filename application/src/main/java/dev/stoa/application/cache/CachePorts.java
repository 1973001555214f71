package dev.stoa.application.cache;

import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.LoadLeases;

/// What the caches stand on.
public record CachePorts(Cache cache, CacheClearing clearing, LoadLeases leases) {}
