package dev.stoa.application.catalog;

import dev.stoa.application.cache.CachePolicy;
import java.time.Duration;

/// How long what is read of the catalog is kept. Changes take it away at once, so these times only bound what a
/// lost invalidation can do.
final class ReadingPolicies {

    /// One product, merchant or category: served a while longer when its store is down.
    static final CachePolicy ONE = CachePolicy.of(Duration.ofMinutes(10)).withStaleOnError(Duration.ofMinutes(10));

    /// Lists, of which there are many more.
    static final CachePolicy LIST = CachePolicy.of(Duration.ofMinutes(2)).withStaleOnError(Duration.ofMinutes(5));

    /// Lists that time changes too.
    static final CachePolicy LIVE = CachePolicy.of(Duration.ofSeconds(2));

    private ReadingPolicies() {}
}
