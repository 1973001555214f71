package dev.stoa.application.cache;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.LoadOwner;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// All caches of the shop: makes them, clears them, and knows how they do.
public final class Caches {

    /// How many loads may run at once while the backend is down, so that those who are served from the caches at
    /// other times do not take all connections of the source.
    private static final int LOADS_WHILE_DOWN = 4;

    /// @param found how many of the values asked for were there
    public record Tally(long found, long asked) {}

    private final CachePorts ports;
    private final SettledCache cache;
    private final Leases leases;
    private final Executor executor;
    private final RandomGenerator dice;
    private final Semaphore bypass = new Semaphore(LOADS_WHILE_DOWN);
    private final ConcurrentHashMap<CacheName, CacheMeter> meters = new ConcurrentHashMap<>();
    private final Computations computations = new Computations(this);

    /// @param process a name no other process has
    /// @param executor runs the loads; a virtual thread each
    public Caches(CachePorts ports, LoadOwner process, Executor executor, RandomGenerator dice) {
        this.ports = ports;
        this.cache = new SettledCache(ports.cache(), ports.clearing(), () -> Set.copyOf(meters.keySet()));
        this.leases = new Leases(ports.leases(), process);
        this.executor = executor;
        this.dice = dice;
    }

    /// A cache that is filled by hand. Caches of one name share their values, so give them one codec.
    public <V> TypedCache<V> typed(CacheName name, Codec<V> codec, CachePolicy policy) {
        return new TypedCache<>(setting(name, policy), cache, codec);
    }

    /// A cache that fills itself. Make one per name and keep it: it is what callers wait at together.
    ///
    /// @param idOf the text of a key, different for different keys
    public <K, V> ReadThrough<K, V> readThrough(
            CacheName name, Codec<V> codec, CachePolicy policy, Function<K, String> idOf, Loader<K, V> loader) {
        Setting setting = setting(name, policy);
        TypedCache<V> values = new TypedCache<>(setting, cache, codec);
        return new ReadThrough<>(
                setting, values, new Loading<>(setting, values, loader, leases, bypass), idOf, executor);
    }

    /// The result of any computation, kept for `ttl` under its name and arguments.
    ///
    /// ```java
    /// Stats stats = caches.cached("stats", Duration.ofMinutes(1), List.of(merchant, day), Stats.class, () ->
    /// count(merchant, day));
    /// ```
    ///
    /// @param name of the computation; always with the same type and ttl
    /// @param arguments what the result depends on; their `toString` must tell them apart
    public <V> V cached(String name, Duration ttl, List<?> arguments, Class<V> type, Supplier<V> computation) {
        return computations.cached(new CacheName(name), ttl, arguments, type, computation);
    }

    /// Makes every value that bears one of the tags a miss, in all caches. With the backend down this process does
    /// not read the caches again before they were told; other processes may until then.
    public void invalidate(Set<CacheTag> tags) {
        cache.invalidate(tags);
    }

    public void clear(CacheName cache) {
        ports.clearing().clear(cache);
    }

    /// Deletes the values whose key matches and returns how many there were.
    public long deleteMatching(CachePattern pattern) {
        return ports.clearing().deleteMatching(pattern);
    }

    public long countMatching(CachePattern pattern) {
        return ports.clearing().countMatching(pattern);
    }

    /// How every cache does, by name; no backend is asked.
    public List<CacheStatistics> statistics() {
        return meters.keySet().stream()
                .sorted(Comparator.comparing(CacheName::value, Utf8.ORDER))
                .map(name -> meter(name).read(name, ports.clearing().evictions(name)))
                .toList();
    }

    /// The keys of one cache that this process reads most, most first.
    public List<HotKey> hotKeys(CacheName cache, int limit) {
        return Optional.ofNullable(meters.get(cache))
                .map(meter -> meter.hot.top(limit))
                .orElse(List.of());
    }

    /// What all caches of this process together were asked and had; no backend is asked.
    public Tally tally() {
        long found = 0;
        long missed = 0;
        for (CacheMeter meter : meters.values()) {
            found += meter.hits.sum() + meter.stale.sum();
            missed += meter.misses.sum();
        }
        return new Tally(found, found + missed);
    }

    private Setting setting(CacheName name, CachePolicy policy) {
        return new Setting(name, policy, meter(name), dice);
    }

    private CacheMeter meter(CacheName name) {
        return meters.computeIfAbsent(name, n -> new CacheMeter());
    }
}
