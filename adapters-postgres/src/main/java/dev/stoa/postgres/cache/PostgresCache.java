package dev.stoa.postgres.cache;

import dev.stoa.domain.Require;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import dev.stoa.postgres.Postgres;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cache on Postgres: one row per key in a table without a log.
public final class PostgresCache implements Cache {

    private static final int MAX_KEYS = 1_000;

    private static final String BEGIN = "SELECT cache_begin()";

    /// A row per key, in their order; no row at all before `cache_begin`.
    private static final String FIND = """
            WITH t AS MATERIALIZED (SELECT at_time(?) AS now, last_value AS stamp FROM cache_clock
                                    WHERE EXISTS (SELECT FROM cache_floor))
            SELECT t.now, t.stamp, e.payload, e.created_at, e.fresh_until
            FROM t CROSS JOIN unnest(?, ?) WITH ORDINALITY k(cache, id, n)
            LEFT JOIN LATERAL (
              SELECT * FROM cache_entry e
              WHERE e.cache = k.cache AND e.id = k.id AND e.payload IS NOT NULL AND e.gone_at > t.now
                AND cache_is_current(e.stamp, e.bears)
              LIMIT 1) e ON true
            ORDER BY k.n
            """;

    private static final String STORE = "SELECT cache_store(?, ?, ?, ?, ?, ?, ?, ?, ?) AS stored";

    private static final String STORE_IF_ABSENT = "SELECT cache_store_if_absent(?, ?, ?, ?, ?, ?, ?) AS stored";

    private static final String PROLONG = """
            WITH t AS MATERIALIZED (SELECT at_time(?) AS now, millis(?) AS fresh)
            UPDATE cache_entry e
            SET fresh_until = t.now + t.fresh, gone_at = t.now + t.fresh + millis(e.stale),
                keep_until = greatest(e.keep_until, t.now + t.fresh + millis(e.stale))
            FROM t WHERE e.cache = ? AND e.id = ? AND e.payload IS NOT NULL AND e.gone_at > t.now
              AND cache_is_current(e.stamp, e.bears)
            """;

    private static final String DELETE = "SELECT cache_delete(?, ?, ?) AS had";

    private final Postgres postgres;

    public PostgresCache(Postgres postgres) {
        this.postgres = postgres;
    }

    @Override
    public CacheLookup find(CacheKey key) {
        return lookups(List.of(key)).getFirst();
    }

    @Override
    public Map<CacheKey, CacheLookup> findAll(List<CacheKey> keys) {
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        Iterator<CacheLookup> lookups = lookups(keys).iterator();
        Map<CacheKey, CacheLookup> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, lookups.next()));
        return found;
    }

    private List<CacheLookup> lookups(List<CacheKey> keys) {
        List<CacheLookup> found =
                postgres.all(FIND, PostgresCache::lookup, postgres.now(), Columns.caches(keys), Columns.ids(keys));
        if (found.size() < keys.size()) {
            postgres.first(BEGIN, row -> row);
            return lookups(keys);
        }
        return found;
    }

    private static CacheLookup lookup(Row row) throws SQLException {
        Stamp stamp = new Stamp(row.number("stamp"));
        return row.maybeInstant("created_at").isEmpty()
                ? new CacheLookup.Miss(stamp)
                : new CacheLookup.Hit(
                        Payload.of(row.bytes("payload")),
                        row.instant("created_at"),
                        row.instant("fresh_until"),
                        row.instant("now"),
                        stamp);
    }

    @Override
    public int store(List<CacheWrite> writes) {
        Require.range("write count", writes.size(), 0, MAX_KEYS);
        List<CacheKey> keys = writes.stream().map(CacheWrite::key).toList();
        return postgres.one(
                STORE,
                row -> row.integer("stored"),
                Columns.caches(keys),
                Columns.ids(keys),
                Columns.payloads(writes),
                Columns.numbers(writes, entry -> entry.fresh().toMillis()),
                Columns.numbers(writes, entry -> entry.stale().toMillis()),
                Columns.numbers(writes, entry -> entry.tags().size() + 1L),
                Columns.bears(writes),
                Columns.began(writes),
                postgres.now());
    }

    @Override
    public boolean storeIfAbsent(CacheKey key, CacheEntry entry) {
        return postgres.one(
                STORE_IF_ABSENT,
                row -> row.is("stored"),
                key.cache().value(),
                key.id(),
                entry.payload().bytes(),
                entry.fresh().toMillis(),
                entry.stale().toMillis(),
                Columns.bears(key.cache(), entry).toArray(String[]::new),
                postgres.now());
    }

    @Override
    public boolean prolong(CacheKey key, Duration fresh) {
        return postgres.change(
                        PROLONG, postgres.now(), fresh.toMillis(), key.cache().value(), key.id())
                > 0;
    }

    @Override
    public int delete(List<CacheKey> keys) {
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        return postgres.one(DELETE, row -> row.integer("had"), Columns.caches(keys), Columns.ids(keys), postgres.now());
    }
}
