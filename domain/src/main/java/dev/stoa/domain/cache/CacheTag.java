package dev.stoa.domain.cache;

import dev.stoa.domain.Require;

/// Names something cached values were made from, such as `product:4711`. Tags reach over all caches.
public record CacheTag(String value) {

    public CacheTag {
        Require.key("cache tag", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
