package dev.stoa.application.cache;

import dev.stoa.application.cache.Answer.Source;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheLookup.Hit;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.domain.cache.Stamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Carries out the loads of one cache: the work of a [Flights] flight, with the lease that keeps other processes
/// from doing the same, and the storing of what came.
final class Loading<K, V> {

    private static final Duration POLL = Duration.ofMillis(10);

    /// @param began the stamp of the look that found nothing; empty if the backend could not be asked
    record Trip<K>(K key, CacheKey cacheKey, Optional<Stamp> began) {}

    private final TypedCache<V> values;
    private final Loader<K, V> loader;
    private final CachePolicy policy;
    private final Leases leases;
    private final CacheMeter meter;
    private final RandomGenerator dice;
    private final Semaphore bypass;
    final Flights<V> flights = new Flights<>();

    /// @param bypass what a load that could not ask the backend has to hold
    Loading(Setting setting, TypedCache<V> values, Loader<K, V> loader, Leases leases, Semaphore bypass) {
        this.policy = setting.policy();
        this.meter = setting.meter();
        this.dice = setting.dice();
        this.values = values;
        this.loader = loader;
        this.leases = leases;
        this.bypass = bypass;
    }

    /// Loads a value nobody has: waits while another process loads it, and loads it here when that takes too long.
    /// Looks
    /// again once it may load, because a load elsewhere may have ended between the first look and the lease.
    void first(Trip<K> trip) {
        LoadOwner load = leases.newLoad();
        try {
            boolean leased = leases.acquire(trip.cacheKey(), load, policy.timeout());
            Optional<CacheLookup> found = await(trip, load, leased);
            Optional<Optional<V>> known = found.flatMap(this::fresh);
            if (known.isPresent()) {
                land(trip, known.get());
            } else {
                load(List.of(found.map(now -> from(trip, now)).orElse(trip)));
            }
        } catch (RuntimeException | Error e) {
            flights.crash(trip.cacheKey(), e);
        } finally {
            leases.release(trip.cacheKey(), load);
        }
    }

    /// Loads a value anew unless somebody else does or just failed to; `known` is what there is.
    void again(Trip<K> trip, Optional<V> known) {
        LoadOwner load = leases.newLoad();
        if (!leases.acquire(trip.cacheKey(), load, policy.timeout())) {
            flights.land(trip.cacheKey(), new Answer<>(known, Source.STALE));
            return;
        }
        if (load(List.of(trip))) {
            leases.release(trip.cacheKey(), load);
        } else {
            leases.acquire(trip.cacheKey(), load, policy.throttle());
        }
    }

    /// Loads all keys with one call of the loader and ends their flights; returns whether it went well.
    boolean load(List<Trip<K>> trips) {
        try {
            Map<K, V> loaded = loaded(trips);
            meter.loads.increment();
            store(trips, loaded);
            trips.forEach(trip -> land(trip, Optional.ofNullable(loaded.get(trip.key()))));
            return true;
        } catch (RuntimeException | Error e) {
            meter.loadFailures.increment();
            trips.forEach(trip -> flights.crash(trip.cacheKey(), e));
            return false;
        }
    }

    private Map<K, V> loaded(List<Trip<K>> trips) {
        List<K> keys = trips.stream().map(Trip::key).toList();
        if (trips.getFirst().began().isPresent()) {
            return loader.load(keys);
        }
        bypass.acquireUninterruptibly();
        try {
            return loader.load(keys);
        } finally {
            bypass.release();
        }
    }

    private void store(List<Trip<K>> trips, Map<K, V> loaded) {
        List<CacheWrite> writes = new ArrayList<>();
        for (Trip<K> trip : trips) {
            Optional<V> value = Optional.ofNullable(loaded.get(trip.key()));
            trip.began()
                    .flatMap(stamp -> values.entry(value, loader.tags(trip.key(), value))
                            .map(entry -> CacheWrite.loaded(trip.cacheKey(), entry, stamp)))
                    .ifPresent(writes::add);
        }
        try {
            values.store(writes);
        } catch (BackendException down) {
            // the value was loaded all the same
        }
    }

    /// Looks until there is a value, the lease is ours, or time is up; the last look.
    private Optional<CacheLookup> await(Trip<K> trip, LoadOwner load, boolean leased) {
        boolean ours = leased;
        Optional<CacheLookup> found = look(trip);
        for (Duration waited = Duration.ZERO;
                !ours && found.flatMap(this::fresh).isEmpty() && waited.compareTo(policy.timeout()) < 0;
                waited = waited.plus(POLL)) {
            LockSupport.parkNanos((long) (POLL.toNanos() * (0.5 + dice.nextDouble())));
            ours = leases.acquire(trip.cacheKey(), load, policy.timeout());
            found = look(trip);
        }
        return found;
    }

    private void land(Trip<K> trip, Optional<V> value) {
        flights.land(trip.cacheKey(), new Answer<>(value, Source.MISS));
    }

    private Optional<CacheLookup> look(Trip<K> trip) {
        try {
            return Optional.of(values.find(trip.cacheKey()));
        } catch (BackendException down) {
            return Optional.empty();
        }
    }

    private Optional<Optional<V>> fresh(CacheLookup lookup) {
        return lookup instanceof Hit hit && hit.isFresh() ? values.open(hit.payload()) : Optional.empty();
    }

    private Trip<K> from(Trip<K> trip, CacheLookup now) {
        return new Trip<>(trip.key(), trip.cacheKey(), Optional.of(now.stamp()));
    }
}
