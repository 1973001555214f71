package dev.stoa.inmemory.cache;

import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.Stamp;
import java.time.Duration;
import java.time.Instant;

/// One entry as it lies in memory. Not a record: two slots are equal only if they are the same.
///
/// `stamp` is the moment its value began, to hold against the [Barriers].
final class Slot {

    private static final int OVERHEAD = 250;

    private final CacheEntry entry;
    private final long stamp;
    private final Instant createdAt;
    private final Instant freshUntil;
    private final long goneAt;

    private Slot(CacheEntry entry, long stamp, Instant createdAt, Instant freshUntil) {
        this.entry = entry;
        this.stamp = stamp;
        this.createdAt = createdAt;
        this.freshUntil = freshUntil;
        this.goneAt = freshUntil.plus(entry.stale()).toEpochMilli();
    }

    static Slot of(CacheEntry entry, long stamp, long now) {
        Instant created = Instant.ofEpochMilli(now);
        return new Slot(entry, stamp, created, created.plus(entry.fresh()));
    }

    Slot freshFor(Duration fresh, long now) {
        return new Slot(entry, stamp, createdAt, Instant.ofEpochMilli(now).plus(fresh));
    }

    boolean isLive(CacheKey key, Barriers barriers, long now) {
        return now < goneAt && barriers.isCurrent(key.cache(), entry.tags(), stamp);
    }

    /// Whether this very entry is the one kept here.
    @SuppressWarnings("ReferenceEquality")
    boolean holds(CacheEntry other) {
        return entry == other;
    }

    CacheLookup.Hit hit(long now, Stamp clock) {
        return new CacheLookup.Hit(entry.payload(), createdAt, freshUntil, Instant.ofEpochMilli(now), clock);
    }

    /// About how many bytes the entry takes.
    int weight(CacheKey key) {
        return OVERHEAD + entry.payload().size() * 2 + key.id().length() * 2;
    }
}
