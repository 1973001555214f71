package dev.stoa.application.cache;

import dev.stoa.application.cache.Flights.Boarding;
import dev.stoa.application.cache.Loading.Trip;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheLookup.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Reads many keys of a [ReadThrough]: one look, one load for what is missing, and the flights of others for the
/// rest. Stale values are loaded anew, and served if that fails. Loads of many keys take no leases.
final class BulkRead<K, V> {

    private static final int AT_ONCE = 1_000;

    private final TypedCache<V> values;
    private final Loading<K, V> loading;
    private final Function<K, String> idOf;
    private final Executor executor;
    private final CachePolicy policy;
    private final CacheMeter meter;

    BulkRead(
            Setting setting, TypedCache<V> values, Loading<K, V> loading, Function<K, String> idOf, Executor executor) {
        this.policy = setting.policy();
        this.values = values;
        this.loading = loading;
        this.idOf = idOf;
        this.executor = executor;
        this.meter = setting.meter();
    }

    Map<K, V> read(List<K> keys) {
        Map<K, V> found = new LinkedHashMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            readChunk(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)), found, loading.flights.now());
        }
        return found;
    }

    /// Keys that somebody who had begun earlier was loading are looked for again, once.
    private void readChunk(List<K> keys, Map<K, V> found, long asked) {
        Map<K, V> chunk = new HashMap<>();
        List<K> again = new ArrayList<>();
        readChunk(keys, chunk, asked, again);
        if (!again.isEmpty()) {
            again.forEach(chunk::remove);
            readChunk(again, chunk, asked, new ArrayList<>());
        }
        keys.forEach(key -> Optional.ofNullable(chunk.get(key)).ifPresent(value -> found.put(key, value)));
    }

    private void readChunk(List<K> keys, Map<K, V> found, long since, List<K> again) {
        Map<CacheKey, K> asked = new LinkedHashMap<>();
        keys.forEach(key -> asked.put(values.key(idOf.apply(key)), key));
        Map<CacheKey, CacheLookup> lookups = look(List.copyOf(asked.keySet()));
        Map<CacheKey, Optional<V>> stale = new HashMap<>();
        Map<CacheKey, Optional<V>> fresh = new HashMap<>();
        lookups.forEach((key, lookup) -> sort(key, lookup, fresh, stale));
        Map<CacheKey, Boarding<V>> flights = fly(asked, lookups, fresh);
        meter.hits.add(fresh.size());
        meter.misses.add(flights.size());
        asked.forEach((cacheKey, key) -> Optional.ofNullable(flights.get(cacheKey))
                .map(flight -> await(flight.answer(), cacheKey, stale))
                .orElseGet(() -> fresh.getOrDefault(cacheKey, Optional.empty()))
                .ifPresent(value -> found.put(key, value)));
        flights.forEach((cacheKey, flight) -> {
            if (!flight.isSince(since)) {
                again.add(Objects.requireNonNull(asked.get(cacheKey)));
            }
        });
    }

    private Map<CacheKey, CacheLookup> look(List<CacheKey> keys) {
        try {
            return values.findAll(keys);
        } catch (BackendException down) {
            return Map.of();
        }
    }

    private void sort(
            CacheKey key, CacheLookup lookup, Map<CacheKey, Optional<V>> fresh, Map<CacheKey, Optional<V>> stale) {
        if (lookup instanceof Hit hit) {
            values.open(hit.payload()).ifPresent(known -> (hit.isFresh() ? fresh : stale).put(key, known));
        }
    }

    private Map<CacheKey, Boarding<V>> fly(
            Map<CacheKey, K> asked, Map<CacheKey, CacheLookup> lookups, Map<CacheKey, Optional<V>> fresh) {
        Map<CacheKey, Boarding<V>> flights = new LinkedHashMap<>();
        List<Trip<K>> mine = new ArrayList<>();
        asked.forEach((cacheKey, key) -> {
            if (!fresh.containsKey(cacheKey)) {
                Boarding<V> boarding = loading.flights.board(cacheKey);
                flights.put(cacheKey, boarding);
                if (boarding.mine()) {
                    mine.add(new Trip<>(
                            key,
                            cacheKey,
                            Optional.ofNullable(lookups.get(cacheKey)).map(CacheLookup::stamp)));
                }
            }
        });
        if (!mine.isEmpty()) {
            executor.execute(() -> loading.load(mine));
        }
        return flights;
    }

    private Optional<V> await(CompletableFuture<Answer<V>> flight, CacheKey key, Map<CacheKey, Optional<V>> stale) {
        try {
            return ReadThrough.await(flight, policy.timeout(), key).value();
        } catch (RuntimeException e) {
            if (!stale.containsKey(key)) {
                throw e;
            }
            meter.stale.increment();
            return stale.getOrDefault(key, Optional.empty());
        }
    }
}
