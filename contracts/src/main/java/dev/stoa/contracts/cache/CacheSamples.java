package dev.stoa.contracts.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheLookup.Hit;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Values and shorthands of the cache contracts.
final class CacheSamples {

    static final CacheName PRODUCT = new CacheName("product");
    static final Duration MS = Duration.ofMillis(1);

    /// Longer than a busy machine lets a test stand still: Redis forgets by its own clock, which nobody moves.
    static final Duration TTL = Duration.ofSeconds(20);

    static final String MISS = "(miss)";

    private CacheSamples() {}

    static CacheKey key(String id) {
        return new CacheKey(PRODUCT, id);
    }

    static CacheEntry entry(String text, String... tags) {
        return new CacheEntry(payload(text), TTL, Duration.ZERO, tags(tags));
    }

    static CacheEntry staleEntry(String text, Duration stale) {
        return new CacheEntry(payload(text), TTL, stale, Set.of());
    }

    static Set<CacheTag> tags(String... tags) {
        return Arrays.stream(tags).map(CacheTag::new).collect(Collectors.toSet());
    }

    static Payload payload(String text) {
        return Payload.of(Utf8.bytes(text));
    }

    static void put(Backend<Caching> backend, String id, CacheEntry entry) {
        backend.port().cache().store(List.of(CacheWrite.put(key(id), entry)));
    }

    /// The text under the key, or [#MISS].
    static String text(Backend<Caching> backend, String id) {
        return text(backend.port().cache().find(key(id)));
    }

    static String text(CacheLookup lookup) {
        return switch (lookup) {
            case Hit hit -> new String(hit.payload().bytes(), StandardCharsets.UTF_8);
            case CacheLookup.Miss miss -> MISS;
        };
    }
}
