package dev.stoa.postgres.cache;

import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.postgres.Postgres;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Clearing of the cache on Postgres. Invalidating and clearing write one row each and leave the values to be
/// swept.
public final class PostgresCacheClearing implements CacheClearing {

    private static final int BATCH = 1_000;

    private static final String INVALIDATE = "SELECT cache_invalidate(?, ?)";

    private static final String KEYS = """
            WITH t AS MATERIALIZED (SELECT at_time(?) AS now)
            SELECT e.cache, e.id, e.payload IS NOT NULL AND e.gone_at > t.now
              AND cache_is_current(e.stamp, e.bears) AS live
            FROM cache_entry e, t WHERE (e.cache, e.id) > (?, ?) ORDER BY e.cache, e.id LIMIT ?
            """;

    private final Postgres postgres;
    private final Cache cache;

    public PostgresCacheClearing(Postgres postgres, Cache cache) {
        this.postgres = postgres;
        this.cache = cache;
    }

    @Override
    public void invalidate(Set<CacheTag> tags) {
        pass(Columns.barriers(tags));
    }

    @Override
    public void clear(CacheName name) {
        pass(Columns.barrier(name));
    }

    private void pass(String... barriers) {
        postgres.first(INVALIDATE, row -> row, barriers, postgres.now());
    }

    @Override
    public long deleteMatching(CachePattern pattern) {
        return sum(pattern, cache::delete);
    }

    @Override
    public long countMatching(CachePattern pattern) {
        return sum(pattern, List::size);
    }

    private record Seen(CacheKey key, boolean live) {}

    /// Goes through all keys in their order, a batch at a time.
    private long sum(CachePattern pattern, ToLongFunction<List<CacheKey>> worth) {
        long sum = 0;
        List<Seen> batch = batch("", "");
        while (!batch.isEmpty()) {
            List<CacheKey> matching = batch.stream()
                    .filter(Seen::live)
                    .map(Seen::key)
                    .filter(pattern::matches)
                    .toList();
            sum += matching.isEmpty() ? 0 : worth.applyAsLong(matching);
            CacheKey last = batch.getLast().key();
            batch = batch.size() < BATCH ? List.of() : batch(last.cache().value(), last.id());
        }
        return sum;
    }

    private List<Seen> batch(String afterCache, String afterId) {
        return postgres.all(
                KEYS,
                row -> new Seen(new CacheKey(new CacheName(row.text("cache")), row.text("id")), row.is("live")),
                postgres.now(),
                afterCache,
                afterId,
                BATCH);
    }

    /// Values are only swept when they are over, so none ever has to make room.
    @Override
    public OptionalLong evictions(CacheName name) {
        return OptionalLong.of(0);
    }
}
