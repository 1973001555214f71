package dev.stoa.application.cache;

import dev.stoa.application.cache.Answer.Source;
import dev.stoa.application.cache.Flights.Boarding;
import dev.stoa.application.cache.Loading.Trip;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheLookup.Hit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A cache that loads what it does not have, each value by one caller at a time.
///
/// - Fresh values are returned at once; late in their life the next reader has them loaded anew in the background.
/// - Stale values (opt-in) are returned while one caller loads; that one waits `patience` for the new value.
/// - Without a value all callers wait for one load, up to `timeout`; its failure is the failure of all of them.
///   Those who came after it had begun look once more, so that nobody gets what was changed before they came.
/// - "There is none" is remembered like a value.
/// - What was invalidated while it was loaded is returned to those who waited for it, and not kept.
/// - With the cache down every value is loaded, each still by one caller at a time.
///
/// Made by [Caches#readThrough].
public final class ReadThrough<K, V> {

    private final Setting setting;
    private final TypedCache<V> values;
    private final Loading<K, V> loading;
    private final CachePolicy policy;
    private final CacheMeter meter;
    private final Function<K, String> idOf;
    private final Executor executor;

    ReadThrough(
            Setting setting, TypedCache<V> values, Loading<K, V> loading, Function<K, String> idOf, Executor executor) {
        this.setting = setting;
        this.values = values;
        this.loading = loading;
        this.policy = setting.policy();
        this.meter = setting.meter();
        this.idOf = idOf;
        this.executor = executor;
    }

    /// @throws BackendException with kind TIMEOUT if nothing came in time; else what the loader threw
    public Optional<V> get(K key) {
        return look(key).value();
    }

    /// [#get], and where the value comes from.
    public Answer<V> look(K key) {
        return look(key, values.key(idOf.apply(key)), loading.flights.now());
    }

    /// @param asked what was under way when the caller came
    private Answer<V> look(K key, CacheKey cacheKey, long asked) {
        CacheLookup lookup;
        try {
            lookup = values.find(cacheKey);
        } catch (BackendException down) {
            return first(new Trip<>(key, cacheKey, Optional.empty()), asked);
        }
        Trip<K> trip = new Trip<>(key, cacheKey, Optional.of(lookup.stamp()));
        if (lookup instanceof Hit hit) {
            Optional<Optional<V>> known = values.open(hit.payload());
            if (known.isPresent()) {
                return hit.isFresh() ? hit(trip, hit, known.get()) : stale(trip, known.get());
            }
        }
        return first(trip, asked);
    }

    /// The values of many keys in the order asked, those without a value left out; what is missing is loaded with
    /// one call of the loader per 1,000.
    public Map<K, V> getAll(List<K> keys) {
        return new BulkRead<>(setting, values, loading, idOf, executor).read(keys);
    }

    /// Forgets the values of these keys; loads of them under way are not kept. With the backend down this process
    /// does not read the caches again before they were told.
    public void forget(List<K> keys) {
        values.forget(keys.stream().map(idOf).toList());
    }

    private Answer<V> hit(Trip<K> trip, Hit hit, Optional<V> known) {
        meter.hits.increment();
        if (policy.earlyAt() < 1 && hit.isPast(policy.earlyAt())) {
            again(trip, known);
        }
        return new Answer<>(known, Source.HIT);
    }

    private Answer<V> stale(Trip<K> trip, Optional<V> known) {
        Boarding<V> boarding = again(trip, known);
        if (boarding.mine()) {
            try {
                Answer<V> loaded = boarding.answer().get(policy.patience().toMillis(), TimeUnit.MILLISECONDS);
                if (loaded.source() == Source.MISS) {
                    meter.misses.increment();
                    return loaded;
                }
            } catch (TimeoutException | ExecutionException notYet) {
                // the stale value stands in
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        meter.stale.increment();
        return new Answer<>(known, Source.STALE);
    }

    private Boarding<V> again(Trip<K> trip, Optional<V> known) {
        Boarding<V> boarding = loading.flights.board(trip.cacheKey());
        if (boarding.mine()) {
            executor.execute(() -> loading.again(trip, known));
        }
        return boarding;
    }

    /// What was loaded by somebody who had begun earlier may be older than a change this caller knows of; it looks
    /// again, and whatever is under way then is new enough.
    private Answer<V> first(Trip<K> trip, long asked) {
        Boarding<V> boarding = loading.flights.board(trip.cacheKey());
        if (boarding.mine()) {
            executor.execute(() -> loading.first(trip));
        }
        Answer<V> answer = await(boarding.answer(), policy.timeout(), trip.cacheKey());
        if (!boarding.isSince(asked)) {
            return look(trip.key(), trip.cacheKey(), asked);
        }
        meter.misses.increment();
        return answer;
    }

    static <V> Answer<V> await(CompletableFuture<Answer<V>> flight, Duration timeout, CacheKey key) {
        try {
            return flight.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new BackendException(
                    BackendException.Kind.TIMEOUT, "loading %s took longer than %s".formatted(key, timeout), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException(BackendException.Kind.TIMEOUT, "interrupted while loading " + key, e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    /// The loader's own exception: one object for all who waited.
    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }
}
