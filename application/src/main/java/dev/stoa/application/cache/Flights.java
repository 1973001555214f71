package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The loads under way in this process, at most one per key.
final class Flights<V> {

    /// @param mine whether this caller has to load
    record Boarding<V>(CompletableFuture<Answer<V>> flight, boolean mine) {}

    private final ConcurrentHashMap<CacheKey, CompletableFuture<Answer<V>>> flying = new ConcurrentHashMap<>();

    Boarding<V> board(CacheKey key) {
        CompletableFuture<Answer<V>> mine = new CompletableFuture<>();
        CompletableFuture<Answer<V>> others = flying.putIfAbsent(key, mine);
        return others == null ? new Boarding<>(mine, true) : new Boarding<>(others, false);
    }

    /// Ends the flight; what it loaded is in the cache by now.
    void land(CacheKey key, Answer<V> answer) {
        CompletableFuture<Answer<V>> flight = end(key);
        if (flight != null) {
            flight.complete(answer);
        }
    }

    void crash(CacheKey key, Throwable why) {
        CompletableFuture<Answer<V>> flight = end(key);
        if (flight != null) {
            flight.completeExceptionally(why);
        }
    }

    private @Nullable CompletableFuture<Answer<V>> end(CacheKey key) {
        return flying.remove(key);
    }
}
