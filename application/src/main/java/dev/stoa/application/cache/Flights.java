package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheKey;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The loads under way in this process, at most one per key.
///
/// Who looks for a value after it was changed must not be given what was loaded before. So flights are numbered:
/// one that was begun after a caller started to look is right for it, and after an earlier one it looks again.
final class Flights<V> {

    /// @param begun its number
    record Flight<V>(CompletableFuture<Answer<V>> answer, long begun) {}

    /// @param mine whether this caller has to load
    record Boarding<V>(Flight<V> flight, boolean mine) {

        CompletableFuture<Answer<V>> answer() {
            return flight.answer();
        }

        /// Whether its load began after `asked`, so that it has seen every change made before.
        boolean isSince(long asked) {
            return mine || flight.begun() > asked;
        }
    }

    private final ConcurrentHashMap<CacheKey, Flight<V>> flying = new ConcurrentHashMap<>();
    private final AtomicLong begun = new AtomicLong();

    /// The number of the latest flight: to be read before a caller looks.
    long now() {
        return begun.get();
    }

    Boarding<V> board(CacheKey key) {
        Flight<V> others = flying.get(key);
        if (others == null) {
            Flight<V> mine = new Flight<>(new CompletableFuture<>(), begun.incrementAndGet());
            others = flying.putIfAbsent(key, mine);
            if (others == null) {
                return new Boarding<>(mine, true);
            }
        }
        return new Boarding<>(others, false);
    }

    /// Ends the flight; what it loaded is in the cache by now.
    void land(CacheKey key, Answer<V> answer) {
        Flight<V> flight = flying.remove(key);
        if (flight != null) {
            flight.answer().complete(answer);
        }
    }

    void crash(CacheKey key, Throwable why) {
        Flight<V> flight = flying.remove(key);
        if (flight != null) {
            flight.answer().completeExceptionally(why);
        }
    }
}
