package dev.stoa.redis.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup.Hit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;

/// What this process has seen of the cache, and what it was told has changed since.
///
/// Every message moves a count on. An entry carries the count from before it was asked for, so that a message that
/// came while it was on its way makes it a miss like any that comes later.
final class NearEntries {

    private static final int KEYS = 4_096;
    private static final int MAX_BARRIERS = 10_000;
    private static final int OVERHEAD = 400;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// @param asked the count when it was asked for
    /// @param place the name of its key
    /// @param barriers the names of what could pass it
    /// @param seen when it was seen, by this process' clock
    private record Near(Hit hit, long asked, String place, List<String> barriers, long seen) {}

    private final LongSupplier millis;
    private final Cache<CacheKey, Near> entries;
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong floor = new AtomicLong(Long.MAX_VALUE);
    private final AtomicLong widest = new AtomicLong();
    private final AtomicLongArray keys = new AtomicLongArray(KEYS);
    private final ConcurrentHashMap<String, Long> barriers = new ConcurrentHashMap<>();

    /// @param millis a clock that only has to run evenly
    NearEntries(long maxBytes, LongSupplier millis) {
        this.millis = millis;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((CacheKey key, Near near) ->
                        OVERHEAD + near.hit().payload().size())
                .executor(Runnable::run)
                .build();
    }

    /// The count, to be read before the server is asked.
    long count() {
        return count.get();
    }

    void keep(CacheKey key, Hit hit, long asked, String place, List<String> concerning) {
        if (isOn() && hit.isFresh()) {
            entries.put(key, new Near(hit, asked, place, concerning, millis.getAsLong()));
        }
    }

    Optional<Hit> find(CacheKey key) {
        Near near = entries.getIfPresent(key);
        if (near == null || isPassed(near)) {
            return Optional.empty();
        }
        long age = millis.getAsLong() - near.seen();
        Hit hit = near.hit();
        Instant now = hit.now().plusMillis(age);
        return now.isBefore(hit.freshUntil()) && age < LONGEST.toMillis()
                ? Optional.of(new Hit(hit.payload(), hit.createdAt(), hit.freshUntil(), now, hit.stamp()))
                : Optional.empty();
    }

    private boolean isPassed(Near near) {
        return near.asked() < floor.get()
                || near.asked() < keys.get(slot(near.place()))
                || (near.asked() < widest.get()
                        && near.barriers().stream().anyMatch(each -> near.asked() < barriers.getOrDefault(each, 0L)));
    }

    void keyChanged(String place) {
        keys.accumulateAndGet(slot(place), count.incrementAndGet(), Math::max);
    }

    /// The barrier stands before `widest` tells readers to look at it.
    void barrierRaised(String barrier) {
        long moment = count.incrementAndGet();
        barriers.merge(barrier, moment, Math::max);
        widest.accumulateAndGet(moment, Math::max);
        if (barriers.size() > MAX_BARRIERS && isOn()) {
            begin();
        }
    }

    /// From here on nothing seen before counts; what is asked for from here on does.
    void begin() {
        floor.set(count.incrementAndGet());
        forget();
    }

    /// Nothing counts until the next beginning.
    void end() {
        floor.set(Long.MAX_VALUE);
        forget();
    }

    boolean isOn() {
        return floor.get() != Long.MAX_VALUE;
    }

    private void forget() {
        entries.invalidateAll();
        barriers.clear();
    }

    private static int slot(String place) {
        return (place.hashCode() * 0x9E3779B9) >>> 20;
    }
}
