package dev.stoa.inmemory;

import dev.stoa.domain.BackendException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// A concurrent map whose entries are gone the moment their time is up, without a scan and without a thread.
///
/// A value says itself when it ends; the boundary is exact because every access compares (`gone iff now >= end`).
/// Memory comes back by a calendar of due keys, one page per second: each change sweeps a few due keys, so the cost
/// is spread evenly. A key stands on one page; a prolonged entry is moved to its new page when the old one falls
/// due, so prolonging costs nothing. Changes of one key are atomic. The map refuses new keys when full rather than
/// drop old ones.
public final class ExpiringMap<K, V> {

    private static final int SWEEP = 64;
    private static final long PAGE_MILLIS = 1_000;

    private record Entry<V>(V value, long page) {}

    private final ConcurrentHashMap<K, Entry<V>> entries = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Set<K>> pages = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Long> calendar = new ConcurrentSkipListSet<>();
    private final Memory memory;
    private final ToLongFunction<V> endMillis;
    private final String name;
    private final int capacity;

    /// @param name what is kept here, for the message when it is full
    /// @param endMillis when a value ends, in milliseconds since the epoch; `Long.MAX_VALUE` for never
    /// @param capacity the most entries kept
    public ExpiringMap(Memory memory, String name, ToLongFunction<V> endMillis, int capacity) {
        this.memory = memory;
        this.name = name;
        this.endMillis = endMillis;
        this.capacity = capacity;
    }

    public @Nullable V get(K key) {
        long now = memory.nowMillis();
        Entry<V> entry = entries.get(key);
        return entry == null || ended(entry, now) ? null : entry.value();
    }

    /// Changes one entry atomically. `change` sees null for an absent or ended entry and returns null to remove it;
    /// it must not touch this map.
    ///
    /// @throws BackendException if the key is new and the map is full
    public @Nullable V compute(K key, BiFunction<? super K, @Nullable V, @Nullable V> change) {
        long now = memory.nowMillis();
        sweep(now);
        Entry<V> result = entries.compute(key, (k, old) -> {
            V value = change.apply(k, old == null || ended(old, now) ? null : old.value());
            return value == null ? unlist(k, old) : list(k, old, value);
        });
        return result == null ? null : result.value();
    }

    /// Removes the entry and returns it, or null if it was absent or ended.
    public @Nullable V remove(K key) {
        long now = memory.nowMillis();
        AtomicReference<@Nullable V> removed = new AtomicReference<>();
        entries.computeIfPresent(key, (k, old) -> {
            removed.set(ended(old, now) ? null : old.value());
            return unlist(k, old);
        });
        return removed.get();
    }

    /// The number of entries that have not ended. Sweeps what is due first; exact when nothing changes meanwhile.
    public long size() {
        long now = memory.nowMillis();
        while (sweep(now)) {
            // each round takes a few due keys away
        }
        Set<K> endingThisSecond = pages.getOrDefault(now / PAGE_MILLIS, Set.of());
        return entries.mappingCount()
                - endingThisSecond.stream().filter(key -> get(key) == null).count();
    }

    private boolean ended(Entry<V> entry, long now) {
        return now >= endMillis.applyAsLong(entry.value());
    }

    private Entry<V> list(K key, @Nullable Entry<V> old, V value) {
        long end = endMillis.applyAsLong(value);
        long page = end == Long.MAX_VALUE ? end : end / PAGE_MILLIS;
        if (old != null && old.page() <= page) {
            return new Entry<>(value, old.page());
        }
        if (old == null && entries.mappingCount() >= capacity) {
            throw new BackendException(
                    BackendException.Kind.UNAVAILABLE,
                    "no room for more %s in memory: %d kept".formatted(name, capacity));
        }
        unlist(key, old);
        return onPage(key, value, page);
    }

    private Entry<V> onPage(K key, V value, long page) {
        if (page != Long.MAX_VALUE) {
            pages.compute(page, (p, keys) -> {
                calendar.add(p);
                Set<K> listed = keys == null ? ConcurrentHashMap.newKeySet() : keys;
                listed.add(key);
                return listed;
            });
        }
        return new Entry<>(value, page);
    }

    private @Nullable Entry<V> unlist(K key, @Nullable Entry<V> old) {
        if (old != null) {
            pages.computeIfPresent(old.page(), (page, keys) -> {
                keys.remove(key);
                return keys.isEmpty() && calendar.remove(page) ? null : keys;
            });
        }
        return null;
    }

    /// Takes up to [#SWEEP] keys off the first page before this second; returns whether there was one.
    private boolean sweep(long now) {
        Long first = calendar.higher(Long.MIN_VALUE);
        if (first == null || first >= now / PAGE_MILLIS) {
            return false;
        }
        pages.getOrDefault(first, Set.of()).stream()
                .limit(SWEEP)
                .forEach(key -> entries.computeIfPresent(key, (k, entry) -> turnPage(k, entry, now)));
        return true;
    }

    /// Drops an entry that has ended and lists one that was prolonged where it is due now.
    private @Nullable Entry<V> turnPage(K key, Entry<V> entry, long now) {
        if (entry.page() >= now / PAGE_MILLIS) {
            return entry;
        }
        unlist(key, entry);
        if (ended(entry, now)) {
            return null;
        }
        long end = endMillis.applyAsLong(entry.value());
        return onPage(key, entry.value(), end == Long.MAX_VALUE ? end : end / PAGE_MILLIS);
    }
}
