package dev.stoa.domain.cache;

import dev.stoa.domain.Require;

/// Names one value of a cache. Its text, which patterns match, is `cache:id`.
public record CacheKey(CacheName cache, String id) {

    public CacheKey {
        Require.key("cache key", id);
    }

    @Override
    public String toString() {
        return cache.value() + ":" + id;
    }
}
