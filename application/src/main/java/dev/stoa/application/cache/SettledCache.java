package dev.stoa.application.cache;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A cache that is told of every change before it is read again.
///
/// A change of what is cached must not fail because the cache is down, and what the cache still holds must not be
/// read when it is back. So invalidations that could not be told are owed, and reading begins with settling them;
/// while that fails the cache is as good as down. A process that dies owing leaves the rest to the values' time to
/// live.
final class SettledCache implements Cache {

    private static final int AT_ONCE = 1_000;

    /// With more owed than that everything is.
    private static final int MOST = 10_000;

    private final Cache cache;
    private final CacheClearing clearing;
    private final Supplier<Set<CacheName>> all;
    private final Debt<CacheTag> tags = new Debt<>();
    private final Debt<CacheKey> keys = new Debt<>();
    private final Debt<CacheName> caches = new Debt<>();
    private final ReentrantLock settling = new ReentrantLock();

    /// @param all the names of all caches
    SettledCache(Cache cache, CacheClearing clearing, Supplier<Set<CacheName>> all) {
        this.cache = cache;
        this.clearing = clearing;
        this.all = all;
    }

    /// Invalidates now, or before anybody here reads the cache again.
    void invalidate(Set<CacheTag> tags) {
        try {
            clearing.invalidate(tags);
        } catch (BackendException down) {
            owe(this.tags, tags);
        }
    }

    /// Deletes the values, now or before anybody here reads the cache again.
    void forget(List<CacheKey> keys) {
        try {
            cache.delete(keys);
        } catch (BackendException down) {
            owe(this.keys, keys);
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

    private <T> void owe(Debt<T> debt, Collection<T> some) {
        if (debt.size() + some.size() <= MOST) {
            debt.add(some);
        } else {
            caches.add(all.get());
        }
    }

    private void settle() {
        if (tags.isEmpty() && keys.isEmpty() && caches.isEmpty()) {
            return;
        }
        if (!settling.tryLock()) {
            throw new BackendException(Kind.UNAVAILABLE, "the cache is being told what has changed");
        }
        try {
            caches.settle(some -> some.forEach(clearing::clear));
            tags.settle(clearing::invalidate);
            keys.settle(some -> cache.delete(List.copyOf(some)));
        } finally {
            settling.unlock();
        }
    }

    /// What is owed, each with the number of its latest debt: it is told before it is crossed out, and what is owed
    /// anew meanwhile stays.
    private static final class Debt<T> {

        private final ConcurrentHashMap<T, Long> owed = new ConcurrentHashMap<>();
        private final AtomicLong number = new AtomicLong();

        void add(Collection<T> some) {
            some.forEach(each -> owed.put(each, number.incrementAndGet()));
        }

        boolean isEmpty() {
            return owed.isEmpty();
        }

        int size() {
            return owed.size();
        }

        void settle(Consumer<Set<T>> tell) {
            while (!owed.isEmpty()) {
                Map<T, Long> some = owed.entrySet().stream()
                        .limit(AT_ONCE)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                tell.accept(some.keySet());
                some.forEach(owed::remove);
            }
        }
    }
}
