package dev.stoa.redis.cache;

import dev.stoa.domain.Require;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheLookup.Hit;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.redis.Redis;
import dev.stoa.redis.cache.RedisCache.Seen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;

/// The cache on Redis with what this process has lately seen of it in front, for at most 30 seconds.
///
/// The server tells of every change; what another process changes is seen here a fraction of a millisecond later,
/// what this one changes at once. While the server may not tell, because a connection is gone, nothing is kept
/// here.
public final class RedisNearCache implements Cache, CacheClearing {

    private static final int MAX_KEYS = 1_000;

    private final Redis redis;
    private final Places places;
    private final RedisCache cache;
    private final RedisCacheClearing clearing;
    private final NearEntries near;

    /// @param maxBytes about what is kept in this process
    /// @param millis a clock that only has to run evenly
    public RedisNearCache(Redis redis, long maxBytes, LongSupplier millis) {
        this.redis = redis;
        this.places = new Places(redis);
        this.cache = new RedisCache(redis);
        this.clearing = new RedisCacheClearing(redis);
        this.near = new NearEntries(maxBytes, millis);
    }

    /// What the names of all keys it has to be told of begin with.
    public String prefix() {
        return places.prefix();
    }

    /// The server tells of every change from here on.
    public void tracked() {
        near.begin();
    }

    /// The server may have changed something without telling.
    public void untracked() {
        near.end();
    }

    /// The server told that a key was changed.
    public void changed(String name) {
        if (Places.isMessage(name)) {
            near.barrierRaised(name);
        } else {
            near.keyChanged(name);
        }
    }

    /// The server told that all of it is gone.
    public void flushed() {
        if (near.isOn()) {
            near.begin();
        }
    }

    /// Whether anything is kept here now.
    public boolean isOn() {
        return near.isOn() && redis.isConnected();
    }

    @Override
    public CacheLookup find(CacheKey key) {
        return findAll(List.of(key)).values().iterator().next();
    }

    @Override
    public Map<CacheKey, CacheLookup> findAll(List<CacheKey> keys) {
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        long asked = near.count();
        Map<CacheKey, CacheLookup> found = new LinkedHashMap<>();
        if (isOn()) {
            keys.forEach(key -> near.find(key).ifPresent(hit -> found.put(key, hit)));
        }
        List<CacheKey> rest =
                keys.stream().filter(key -> !found.containsKey(key)).toList();
        if (!rest.isEmpty()) {
            cache.look(rest).forEach((key, seen) -> found.put(key, keep(key, seen, asked)));
        }
        Map<CacheKey, CacheLookup> inOrder = new LinkedHashMap<>();
        keys.forEach(key -> inOrder.put(key, Objects.requireNonNull(found.get(key))));
        return inOrder;
    }

    private CacheLookup keep(CacheKey key, Seen seen, long asked) {
        if (seen.lookup() instanceof Hit hit) {
            Places.Place place = places.of(key);
            List<String> concerning = new ArrayList<>();
            concerning.add(places.message(place.part(), RedisCacheClearing.ALL));
            concerning.add(places.message(place.part(), RedisCacheClearing.barrier(key.cache())));
            Entries.tags(seen.entry()).forEach(tag -> concerning.add(places.message(place.part(), "#" + tag)));
            near.keep(key, hit, asked, place.name(), List.copyOf(concerning));
        }
        return seen.lookup();
    }

    @Override
    public int store(List<CacheWrite> writes) {
        try {
            return cache.store(writes);
        } finally {
            writes.forEach(write -> changed(write.key()));
        }
    }

    @Override
    public boolean storeIfAbsent(CacheKey key, CacheEntry entry) {
        try {
            return cache.storeIfAbsent(key, entry);
        } finally {
            changed(key);
        }
    }

    @Override
    public boolean prolong(CacheKey key, Duration fresh) {
        try {
            return cache.prolong(key, fresh);
        } finally {
            changed(key);
        }
    }

    @Override
    public int delete(List<CacheKey> keys) {
        try {
            return cache.delete(keys);
        } finally {
            keys.forEach(this::changed);
        }
    }

    private void changed(CacheKey key) {
        near.keyChanged(places.of(key).name());
    }

    @Override
    public void invalidate(Set<CacheTag> tags) {
        try {
            clearing.invalidate(tags);
        } finally {
            tags.forEach(tag -> raised(RedisCacheClearing.barrier(tag)));
        }
    }

    @Override
    public void clear(CacheName name) {
        try {
            clearing.clear(name);
        } finally {
            raised(RedisCacheClearing.barrier(name));
        }
    }

    private void raised(String barrier) {
        places.parts().forEach(part -> near.barrierRaised(places.message(part, barrier)));
    }

    @Override
    public long deleteMatching(CachePattern pattern) {
        try {
            return clearing.deleteMatching(pattern);
        } finally {
            flushed();
        }
    }

    @Override
    public long countMatching(CachePattern pattern) {
        return clearing.countMatching(pattern);
    }

    @Override
    public OptionalLong evictions(CacheName name) {
        return clearing.evictions(name);
    }
}
