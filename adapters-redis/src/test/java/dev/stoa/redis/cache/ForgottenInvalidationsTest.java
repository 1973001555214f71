package dev.stoa.redis.cache;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import dev.stoa.redis.PatientRedis;
import dev.stoa.redis.RedisAdapters;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A server short of memory may drop any key. If it drops what was invalidated, nothing older may be believed.
class ForgottenInvalidationsTest {

    private static final CacheKey KEY = new CacheKey(new CacheName("product"), "a");
    private static final CacheEntry ENTRY = new CacheEntry(
            Payload.of(Utf8.bytes("old")), Duration.ofHours(1), Duration.ZERO, Set.of(new CacheTag("red")));

    @AutoClose
    private final RedisProcess server = RedisProcess.standalone();

    @AutoClose
    private final RedisAdapters adapters = PatientRedis.adapters("redis://127.0.0.1:" + server.port(), "stoa");

    @Test
    void whatWasInvalidatedStaysSoWhenTheRecordIsEvicted() {
        Stamp began = adapters.cache().find(KEY).stamp();
        adapters.cache().store(List.of(CacheWrite.put(KEY, ENTRY)));
        IntStream.range(0, 16).forEach(part -> server.send("DEL stoa:cachepart:{c" + part + "}"));
        assertThat(adapters.cache().find(KEY)).isInstanceOf(CacheLookup.Miss.class);
        assertThat(adapters.cache().store(List.of(CacheWrite.loaded(KEY, ENTRY, began))))
                .isZero();
        assertThat(adapters.cache().storeIfAbsent(KEY, ENTRY)).isTrue();
        assertThat(adapters.cache().find(KEY)).isInstanceOf(CacheLookup.Hit.class);
    }

    /// More barriers than a record keeps: all that was cached before counts as invalidated, and the record is
    /// small.
    @Test
    void barriersAreBounded() {
        adapters.cache().store(List.of(CacheWrite.put(KEY, ENTRY)));
        for (int round = 0; round < 12; round++) {
            int first = round * 1_000;
            adapters.cacheClearing()
                    .invalidate(IntStream.range(first, first + 1_000)
                            .mapToObj(i -> new CacheTag("t" + i))
                            .collect(Collectors.toSet()));
        }
        assertThat(adapters.cache().find(KEY)).isInstanceOf(CacheLookup.Miss.class);
        assertThat(server.send("HLEN stoa:cachepart:{c3}").strip()).matches(":\\d{1,4}");
    }
}
