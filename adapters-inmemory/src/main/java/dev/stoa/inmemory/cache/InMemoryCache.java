package dev.stoa.inmemory.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.stoa.domain.Require;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Stamp;
import dev.stoa.inmemory.Memory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The cache in memory: Caffeine keeps what is used most within a bound of bytes; times and invalidations are
/// judged here, exactly, so an entry that is over or invalidated is only room not yet won back.
public final class InMemoryCache implements Cache, CacheClearing {

    private static final int MAX_KEYS = 1_000;
    private static final int MAX_TAG_BARRIERS = 100_000;

    private final Memory memory;
    private final Barriers barriers = new Barriers(MAX_TAG_BARRIERS);
    private final com.github.benmanes.caffeine.cache.Cache<CacheKey, Slot> slots;
    private final ConcurrentMap<CacheKey, Slot> map;
    private final ConcurrentHashMap<CacheName, LongAdder> evictions = new ConcurrentHashMap<>();

    /// @param maxBytes about how much memory the entries of all caches may take together
    public InMemoryCache(Memory memory, long maxBytes) {
        this.memory = memory;
        this.slots = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((CacheKey key, Slot slot) -> slot.weight(key))
                .evictionListener(this::evicted)
                .executor(Runnable::run)
                .build();
        this.map = slots.asMap();
    }

    @Override
    public CacheLookup find(CacheKey key) {
        return find(key, memory.nowMillis());
    }

    /// The stamp is read before the slot: a load that begins with it began before anything that happens from here
    /// on.
    private CacheLookup find(CacheKey key, long now) {
        Stamp stamp = new Stamp(barriers.now());
        Slot slot = slots.getIfPresent(key);
        return slot != null && slot.isLive(key, barriers, now) ? slot.hit(now, stamp) : new CacheLookup.Miss(stamp);
    }

    @Override
    public Map<CacheKey, CacheLookup> findAll(List<CacheKey> keys) {
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        long now = memory.nowMillis();
        Map<CacheKey, CacheLookup> found = new LinkedHashMap<>();
        keys.forEach(key -> found.put(key, find(key, now)));
        return found;
    }

    @Override
    public int store(List<CacheWrite> writes) {
        Require.range("write count", writes.size(), 0, MAX_KEYS);
        long now = memory.nowMillis();
        int stored = 0;
        for (CacheWrite write : writes) {
            stored += store(write, now) ? 1 : 0;
        }
        return stored;
    }

    private boolean store(CacheWrite write, long now) {
        boolean[] stored = {false};
        map.compute(write.key(), (key, old) -> {
            long began = write.ifUnchangedSince().map(Stamp::value).orElseGet(() -> barriers.passKey(key));
            stored[0] = write.ifUnchangedSince().isEmpty() || isUnchanged(write, began);
            return stored[0] ? Slot.of(write.entry(), began, now) : old;
        });
        return stored[0];
    }

    private boolean isUnchanged(CacheWrite load, long began) {
        return !barriers.keyPassedSince(load.key(), began)
                && barriers.isCurrent(load.key().cache(), load.entry().tags(), began);
    }

    @Override
    public boolean storeIfAbsent(CacheKey key, CacheEntry entry) {
        long now = memory.nowMillis();
        Slot stored = map.compute(
                key,
                (k, old) ->
                        old != null && old.isLive(k, barriers, now) ? old : Slot.of(entry, barriers.passKey(k), now));
        return stored != null && stored.holds(entry);
    }

    @Override
    public boolean prolong(CacheKey key, Duration fresh) {
        long now = memory.nowMillis();
        return map.computeIfPresent(key, (k, slot) -> slot.isLive(k, barriers, now) ? slot.freshFor(fresh, now) : null)
                != null;
    }

    @Override
    public int delete(List<CacheKey> keys) {
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        long now = memory.nowMillis();
        return (int) keys.stream().filter(key -> delete(key, now)).count();
    }

    /// The barrier stands before the slot goes, so that a load either meets the barrier or loses its slot.
    private boolean delete(CacheKey key, long now) {
        barriers.passKey(key);
        Slot slot = map.remove(key);
        return slot != null && slot.isLive(key, barriers, now);
    }

    @Override
    public void invalidate(Set<CacheTag> tags) {
        memory.nowMillis();
        barriers.passTags(tags);
    }

    @Override
    public void clear(CacheName cache) {
        memory.nowMillis();
        barriers.passCache(cache);
        map.keySet().removeIf(key -> key.cache().equals(cache));
    }

    @Override
    public long deleteMatching(CachePattern pattern) {
        long now = memory.nowMillis();
        return matching(pattern, now).filter(key -> delete(key, now)).count();
    }

    @Override
    public long countMatching(CachePattern pattern) {
        return matching(pattern, memory.nowMillis()).count();
    }

    private Stream<CacheKey> matching(CachePattern pattern, long now) {
        return map.entrySet().stream()
                .filter(entry ->
                        pattern.matches(entry.getKey()) && entry.getValue().isLive(entry.getKey(), barriers, now))
                .map(Map.Entry::getKey);
    }

    @Override
    public OptionalLong evictions(CacheName cache) {
        LongAdder counted = evictions.get(cache);
        return OptionalLong.of(counted == null ? 0 : counted.sum());
    }

    private void evicted(@Nullable CacheKey key, @Nullable Slot slot, RemovalCause cause) {
        if (key != null) {
            evictions.computeIfAbsent(key.cache(), name -> new LongAdder()).increment();
        }
    }
}
