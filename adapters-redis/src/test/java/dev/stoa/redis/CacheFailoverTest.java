package dev.stoa.redis;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import dev.stoa.inmemory.MovableClock;
import dev.stoa.servers.RedisProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// A replica that becomes master has not heard of the last changes, so its counts are behind those given out
/// before.
class CacheFailoverTest {

    private static final CacheKey KEY = new CacheKey(new CacheName("product"), "a");
    private static final CacheTag RED = new CacheTag("red");
    private static final CacheEntry ENTRY =
            new CacheEntry(Payload.of(Utf8.bytes("old")), Duration.ofHours(1), Duration.ZERO, Set.of(RED));

    @AutoClose
    private final RedisProcess server = RedisProcess.standalone();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));

    @AutoClose
    private final RedisAdapters redis = PatientRedis.adapters("redis://127.0.0.1:" + server.port(), "stoa", clock);

    @BeforeEach
    void theReplicaHearsTheFirstChangesOnly() {
        change();
        eachRecord("redis.call('COPY', key, 'replica' .. n)");
        change();
    }

    private void change() {
        IntStream.range(0, 50).forEach(n -> redis.cache().store(List.of(CacheWrite.put(KEY, ENTRY))));
    }

    @Test
    void aLoadBegunBeforeItIsOvertakenByWhatIsInvalidatedAfterIt() {
        Stamp began = redis.cache().find(KEY).stamp();
        failOver();
        redis.cacheClearing().invalidate(Set.of(RED));
        assertThat(load(began)).isZero();
        change();
        redis.cache().delete(List.of(KEY));
        assertThat(load(began)).isZero();
    }

    @Test
    void aLoadBegunInAFutureThatNeverCameIsNotStored() {
        Stamp began = redis.cache().find(KEY).stamp();
        failOver();
        assertThat(load(began)).isZero();
        assertThat(load(redis.cache().find(KEY).stamp())).isEqualTo(1);
    }

    @Test
    void aValueOfSuchAFutureIsNotThere() {
        failOver();
        assertThat(redis.cache().find(KEY)).isInstanceOf(CacheLookup.Miss.class);
    }

    /// The record lost within the millisecond it was last changed in.
    @Test
    void aRecordMadeAnewAtOnceBelievesNothingOlder() {
        clock.advance(Duration.ofMillis(1));
        change();
        Stamp began = redis.cache().find(KEY).stamp();
        eachRecord("redis.call('DEL', key)");
        assertThat(load(began)).isZero();
        change();
        assertThat(load(began)).isZero();
    }

    private int load(Stamp began) {
        return redis.cache().store(List.of(CacheWrite.loaded(KEY, ENTRY, began)));
    }

    private void failOver() {
        clock.advance(Duration.ofSeconds(1));
        eachRecord("redis.call('COPY', 'replica' .. n, key, 'REPLACE')");
    }

    private void eachRecord(String act) {
        server.send("EVAL \"for n = 0, 15 do local key = 'stoa:cachepart:{c' .. n .. '}' " + act + " end\" 0");
    }
}
