package dev.stoa.application.cache;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// A cache that is told of every change before it is read again.
///
/// A change of what is cached must not fail because the cache is down, and what the cache still holds must not be read
/// when it is back. So invalidations that could not be told are owed, and reading begins with settling them; while that
/// fails the cache is as good as down. A process that dies owing leaves the rest to the values' time to live.
final class SettledCache implements Cache {

    private static final int AT_ONCE = 1_000;

    private final Cache cache;
    private final CacheClearing clearing;
    private final Set<CacheTag> owedTags = ConcurrentHashMap.newKeySet();
    private final Set<CacheKey> owedKeys = ConcurrentHashMap.newKeySet();
    private final ReentrantLock settling = new ReentrantLock();

    SettledCache(Cache cache, CacheClearing clearing) {
        this.cache = cache;
        this.clearing = clearing;
    }

    /// Invalidates now, or before anybody here reads the cache again.
    void invalidate(Set<CacheTag> tags) {
        try {
            clearing.invalidate(tags);
        } catch (BackendException down) {
            owedTags.addAll(tags);
        }
    }

    /// Deletes the values, now or before anybody here reads the cache again.
    void forget(List<CacheKey> keys) {
        try {
            cache.delete(keys);
        } catch (BackendException down) {
            owedKeys.addAll(keys);
        }
    }

    @Override
    public CacheLookup find(CacheKey key) {
        settle();
        return cache.find(key);
    }

    @Override
    public Map<CacheKey, CacheLookup> findAll(List<CacheKey> keys) {
        settle();
        return cache.findAll(keys);
    }

    @Override
    public int store(List<CacheWrite> writes) {
        return cache.store(writes);
    }

    @Override
    public boolean storeIfAbsent(CacheKey key, CacheEntry entry) {
        return cache.storeIfAbsent(key, entry);
    }

    @Override
    public boolean prolong(CacheKey key, Duration fresh) {
        return cache.prolong(key, fresh);
    }

    @Override
    public int delete(List<CacheKey> keys) {
        return cache.delete(keys);
    }

    private void settle() {
        if (owedTags.isEmpty() && owedKeys.isEmpty() && !settling.isLocked()) {
            return;
        }
        if (!settling.tryLock()) {
            throw new BackendException(Kind.UNAVAILABLE, "the cache is being told what has changed");
        }
        try {
            tell(owedTags, clearing::invalidate);
            tell(owedKeys, keys -> cache.delete(List.copyOf(keys)));
        } finally {
            settling.unlock();
        }
    }

    /// What is owed anew while this tells stays owed.
    private static <T> void tell(Set<T> owed, Consumer<Set<T>> tell) {
        while (!owed.isEmpty()) {
            Set<T> some = owed.stream().limit(AT_ONCE).collect(Collectors.toSet());
            owed.removeAll(some);
            try {
                tell.accept(some);
            } catch (BackendException down) {
                owed.addAll(some);
                throw down;
            }
        }
    }
}
