package dev.stoa.benchmarks.memory;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// A hit among 10,000 values, beside the same in Caffeine with expiry.
@State(Scope.Benchmark)
public class CacheBench {

    private static final int VALUES = 10_000;
    private static final Duration TTL = Duration.ofHours(1);

    private final Cache cache = new InMemoryAdapters().cache();
    private final com.github.benmanes.caffeine.cache.Cache<CacheKey, Payload> caffeine =
            Caffeine.newBuilder().maximumSize(VALUES * 2).expireAfterWrite(TTL).build();
    private final CacheKey[] keys =
            Picks.of(VALUES, i -> new CacheKey(new CacheName("product"), "sku-" + i), CacheKey[]::new);
    private final int[] order = Picks.numbers(1 << 16, VALUES);
    private int next;

    @Setup
    public void fill() {
        for (CacheKey key : keys) {
            Payload payload = Payload.of(new byte[200], key);
            caffeine.put(key, payload);
            cache.store(List.of(CacheWrite.put(key, new CacheEntry(payload, TTL, Duration.ZERO, Set.of()))));
        }
    }

    @Benchmark
    public @Nullable Payload floor() {
        return caffeine.getIfPresent(key());
    }

    @Benchmark
    public CacheLookup hit() {
        return cache.find(key());
    }

    private CacheKey key() {
        return keys[order[++next & 0xFFFF]];
    }
}
