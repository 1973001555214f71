package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheLookup.Hit;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// The values of one type under one name, without loading: what is put is there until its time is over.
///
/// Every method throws [dev.stoa.domain.BackendException] when the backend is down. A value that another version of
/// the program wrote reads as absent.
public final class TypedCache<V> {

    private final CacheName name;
    private final SettledCache cache;
    private final CachePolicy policy;
    private final CacheMeter meter;
    private final Envelope<V> envelope;
    private final RandomGenerator dice;

    TypedCache(Setting setting, SettledCache cache, Codec<V> codec) {
        this.name = setting.name();
        this.policy = setting.policy();
        this.meter = setting.meter();
        this.dice = setting.dice();
        this.cache = cache;
        this.envelope = new Envelope<>(codec, policy);
    }

    public Optional<V> get(String id) {
        Optional<V> found = value(find(key(id)));
        (found.isPresent() ? meter.hits : meter.misses).increment();
        return found;
    }

    /// The values that are there, in the order asked; up to 1,000 in one round trip.
    public Map<String, V> getMany(List<String> ids) {
        Map<String, V> found = new LinkedHashMap<>();
        findAll(ids.stream().map(this::key).toList())
                .forEach((key, lookup) -> value(lookup).ifPresent(value -> found.put(key.id(), value)));
        meter.hits.add(found.size());
        meter.misses.add(ids.size() - found.size());
        return found;
    }

    /// Returns whether the value was kept; one over the limit is refused, and what was there before is deleted.
    public boolean put(String id, V value, Set<CacheTag> tags) {
        return putMany(Map.of(id, value), tags) == 1;
    }

    /// Puts up to 1,000 values in one round trip and returns how many were kept.
    public int putMany(Map<String, V> values, Set<CacheTag> tags) {
        List<CacheWrite> writes = new ArrayList<>();
        List<CacheKey> refused = new ArrayList<>();
        values.forEach((id, value) -> entry(Optional.of(value), tags)
                .ifPresentOrElse(entry -> writes.add(CacheWrite.put(key(id), entry)), () -> refused.add(key(id))));
        if (!refused.isEmpty()) {
            cache.delete(refused);
        }
        return cache.store(writes);
    }

    public boolean putIfAbsent(String id, V value, Set<CacheTag> tags) {
        return entry(Optional.of(value), tags)
                .map(entry -> cache.storeIfAbsent(key(id), entry))
                .orElse(false);
    }

    public boolean exists(String id) {
        return timeLeft(id).isPresent();
    }

    /// How long the value stays right; empty if there is none.
    public Optional<Duration> timeLeft(String id) {
        return cache.find(key(id)) instanceof Hit hit && hit.isFresh() ? Optional.of(hit.timeLeft()) : Optional.empty();
    }

    /// Makes the value right for this long from now; returns whether there is one.
    public boolean prolong(String id, Duration time) {
        return cache.prolong(key(id), time);
    }

    /// Deletes up to 1,000 values and returns how many were there.
    public int delete(List<String> ids) {
        return cache.delete(ids.stream().map(this::key).toList());
    }

    /// Deletes the values now, or before anybody in this process reads the cache again.
    void forget(List<String> ids) {
        cache.forget(ids.stream().map(this::key).toList());
    }

    private Optional<V> value(CacheLookup lookup) {
        return lookup instanceof Hit hit && hit.isFresh()
                ? open(hit.payload()).flatMap(known -> known)
                : Optional.empty();
    }

    CacheKey key(String id) {
        return new CacheKey(name, id);
    }

    CacheLookup find(CacheKey key) {
        meter.hot.read(key);
        return cache.find(key);
    }

    Map<CacheKey, CacheLookup> findAll(List<CacheKey> keys) {
        keys.forEach(key -> meter.hot.read(key));
        return cache.findAll(keys);
    }

    void store(List<CacheWrite> writes) {
        cache.store(writes);
    }

    /// What is known: a value or that there is none; empty if the payload cannot be read.
    Optional<Optional<V>> open(Payload payload) {
        try {
            return Optional.of(envelope.open(payload));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// The entry to store; empty if it is too large, or a negative result that is not to be kept.
    Optional<CacheEntry> entry(Optional<V> value, Set<CacheTag> tags) {
        Duration time = value.isPresent() ? policy.ttl() : policy.negativeTtl();
        if (time.isZero()) {
            return Optional.empty();
        }
        Optional<Payload> payload = envelope.seal(value);
        payload.ifPresentOrElse(this::count, meter.refused::increment);
        return payload.map(kept -> new CacheEntry(kept, jittered(time), policy.staleOnError(), tags));
    }

    private void count(Payload kept) {
        meter.stored.increment();
        meter.storedBytes.add(kept.size());
    }

    private Duration jittered(Duration time) {
        long shorter = (long) (time.toMillis() * policy.jitter() * dice.nextDouble());
        return Duration.ofMillis(Math.max(1, time.toMillis() - shorter));
    }
}
