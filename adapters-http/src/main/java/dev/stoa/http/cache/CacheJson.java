package dev.stoa.http.cache;

import dev.stoa.application.cache.CacheStatistics;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the caches do.
@Serdeable
record CacheJson(List<Entry> data) {

    /// One cache since this process started.
    ///
    /// @param evictions null where the backend does not tell
    @Serdeable
    record Entry(
            String cache,
            long hits,
            long stale,
            long misses,
            long loads,
            long loadFailures,
            long refused,
            @Nullable Long evictions,
            double hitRate) {}

    static CacheJson of(List<CacheStatistics> caches) {
        return new CacheJson(caches.stream().map(CacheJson::entry).toList());
    }

    private static Entry entry(CacheStatistics cache) {
        return new Entry(
                cache.cache().value(),
                cache.hits(),
                cache.stale(),
                cache.misses(),
                cache.loads(),
                cache.loadFailures(),
                cache.refused(),
                cache.evictions().isPresent() ? cache.evictions().getAsLong() : null,
                cache.hitRate());
    }
}
