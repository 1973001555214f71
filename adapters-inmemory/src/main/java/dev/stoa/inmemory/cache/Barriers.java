package dev.stoa.inmemory.cache;

import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// What was invalidated when, counted by one clock that every write and invalidation moves on.
///
/// A value that began at stamp `s` is right while no barrier that concerns it stands after `s`. So nothing has to
/// be found and removed when a tag is invalidated, and no index of tags exists that could grow. Keys share 4,096
/// barriers by hash: a load that meets a stranger's is not stored this once. Tags have exact barriers, up to a
/// bound; when there are more, everything cached so far counts as invalidated.
final class Barriers {

    private static final int KEYS = 4_096;

    private final AtomicLong clock = new AtomicLong();
    private final AtomicLongArray keys = new AtomicLongArray(KEYS);
    private final ConcurrentHashMap<CacheTag, Long> tags = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<CacheName, Long> caches = new ConcurrentHashMap<>();
    private final AtomicLong floor = new AtomicLong();
    private final AtomicLong widest = new AtomicLong();
    private final int maxTags;

    Barriers(int maxTags) {
        this.maxTags = maxTags;
    }

    long now() {
        return clock.get();
    }

    /// Overtakes every load of the key that has begun; returns the moment.
    long passKey(CacheKey key) {
        return keys.accumulateAndGet(slot(key), clock.incrementAndGet(), Math::max);
    }

    boolean keyPassedSince(CacheKey key, long stamp) {
        return keys.get(slot(key)) > stamp;
    }

    /// The barriers stand before `widest` tells readers to look at them.
    void passTags(Set<CacheTag> passed) {
        long moment = clock.incrementAndGet();
        passed.forEach(tag -> tags.merge(tag, moment, Math::max));
        widest.accumulateAndGet(moment, Math::max);
        if (tags.size() > maxTags) {
            floor.accumulateAndGet(clock.incrementAndGet(), Math::max);
            widest.accumulateAndGet(floor.get(), Math::max);
            tags.values().removeIf(barrier -> barrier <= floor.get());
        }
    }

    void passCache(CacheName cache) {
        long moment = clock.incrementAndGet();
        caches.merge(cache, moment, Math::max);
        widest.accumulateAndGet(moment, Math::max);
    }

    /// Whether neither the cache nor a tag was invalidated after `stamp`. The floor is looked at last: it rises
    /// before barriers are dropped, so whoever misses a dropped one meets it.
    boolean isCurrent(CacheName cache, Set<CacheTag> borne, long stamp) {
        if (stamp >= widest.get()) {
            return true;
        }
        return stamp >= caches.getOrDefault(cache, 0L)
                && borne.stream().allMatch(tag -> stamp >= tags.getOrDefault(tag, 0L))
                && stamp >= floor.get();
    }

    static int slot(CacheKey key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash >>> 20;
    }
}
