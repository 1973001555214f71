package dev.stoa.postgres;

import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What a crash of Postgres may cost the tables without a log: their contents, and nothing that is right.
class CrashTest {

    private static final CacheKey KEY = new CacheKey(new CacheName("product"), "a");
    private static final CacheEntry ENTRY =
            new CacheEntry(Payload.of(new byte[1]), Duration.ofMinutes(1), Duration.ZERO, Set.of());

    @Test
    void aLoadThatWasOvertakenBeforeACrashIsNotStoredAfterIt() {
        try (var backend = new PostgresBackend<>(PostgresAdapters::cache)) {
            Cache cache = backend.port();
            Stamp began = cache.find(KEY).stamp();
            cache.delete(List.of(KEY));
            backend.lose("cache_entry, cache_barrier, cache_floor");
            assertThat(cache.store(List.of(CacheWrite.loaded(KEY, ENTRY, began))))
                    .isZero();
            assertThat(cache.find(KEY)).isInstanceOf(CacheLookup.Miss.class);
        }
    }

    @Test
    void theCacheServesAfterACrash() {
        try (var backend = new PostgresBackend<>(PostgresAdapters::cache)) {
            Cache cache = backend.port();
            cache.store(List.of(CacheWrite.put(KEY, ENTRY)));
            backend.lose("cache_entry, cache_barrier, cache_floor");
            Stamp began = cache.find(KEY).stamp();
            assertThat(cache.store(List.of(CacheWrite.loaded(KEY, ENTRY, began))))
                    .isEqualTo(1);
            assertThat(cache.find(KEY)).isInstanceOf(CacheLookup.Hit.class);
        }
    }
}
