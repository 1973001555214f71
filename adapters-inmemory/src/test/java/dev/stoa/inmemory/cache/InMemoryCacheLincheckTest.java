package dev.stoa.inmemory.cache;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// What happens to one key is linearizable. A load, which is two calls, and invalidations are held to the contract.
@Param(name = "key", gen = IntGen.class, conf = "1:2")
@Param(name = "value", gen = IntGen.class, conf = "1:3")
public class InMemoryCacheLincheckTest {

    private final Cache cache = new InMemoryAdapters(new MovableClock(Instant.EPOCH)).cache();

    @Operation
    public String find(@Param(name = "key") int key) {
        return switch (cache.find(key(key))) {
            case CacheLookup.Hit hit ->
                new String(hit.payload().bytes(), StandardCharsets.UTF_8) + " until " + hit.freshUntil();
            case CacheLookup.Miss miss -> "none";
        };
    }

    @Operation
    public int put(@Param(name = "key") int key, @Param(name = "value") int value) {
        return cache.store(List.of(CacheWrite.put(key(key), entry(value))));
    }

    @Operation
    public boolean putIfAbsent(@Param(name = "key") int key, @Param(name = "value") int value) {
        return cache.storeIfAbsent(key(key), entry(value));
    }

    @Operation
    public boolean prolong(@Param(name = "key") int key) {
        return cache.prolong(key(key), Duration.ofHours(1));
    }

    @Operation
    public int delete(@Param(name = "key") int key) {
        return cache.delete(List.of(key(key)));
    }

    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(3)
                .iterations(15)
                .invocationsPerIteration(60)
                .check(getClass());
    }

    private static CacheKey key(int key) {
        return new CacheKey(new CacheName("numbers"), "k" + key);
    }

    private static CacheEntry entry(int value) {
        Payload payload = Payload.of(Utf8.bytes("v" + value));
        return new CacheEntry(payload, Duration.ofMinutes(value), Duration.ZERO, Set.of());
    }
}
