package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// Caches in memory over a source that counts how often it is asked.
final class CachesFixture {

    static final CacheName PRODUCT = new CacheName("product");
    static final Duration TTL = Duration.ofMinutes(5);
    static final CachePolicy EXACT = CachePolicy.of(TTL).withJitter(0);

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    final AtomicInteger asked = new AtomicInteger();
    volatile Function<String, Optional<String>> source = key -> Optional.of(key + "!");

    Caches caches(String process, Executor executor) {
        CachePorts ports = new CachePorts(adapters.cache(), adapters.cacheClearing(), adapters.loadLeases());
        return new Caches(ports, new LoadOwner(process), executor, new Random(1));
    }

    ReadThrough<String, String> reader(CachePolicy policy) {
        return reader(caches("one", Runnable::run), policy);
    }

    ReadThrough<String, String> reader(Caches caches, CachePolicy policy) {
        Loader<String, String> loader = Loader.<String, String>each(key -> {
                    asked.incrementAndGet();
                    return source.apply(key);
                })
                .tagged((key, value) -> Set.of(new CacheTag("tag:" + key)));
        return caches.readThrough(PRODUCT, Codec.of(String.class), policy, Function.identity(), loader);
    }
}
