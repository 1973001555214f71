package dev.stoa.contracts.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup.Hit;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.cache.CacheSamples.MISS;
import static dev.stoa.contracts.cache.CacheSamples.MS;
import static dev.stoa.contracts.cache.CacheSamples.TTL;
import static dev.stoa.contracts.cache.CacheSamples.entry;
import static dev.stoa.contracts.cache.CacheSamples.key;
import static dev.stoa.contracts.cache.CacheSamples.put;
import static dev.stoa.contracts.cache.CacheSamples.staleEntry;
import static dev.stoa.contracts.cache.CacheSamples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [Cache] must do.
public interface CacheContract {

    /// A fresh backend with nothing cached.
    Backend<Caching> backend();

    @Test
    default void whatWasPutIsFoundAndWhatWasNotIsAMiss() {
        var backend = backend();
        put(backend, "a", entry("apple"));
        assertThat(text(backend, "a")).isEqualTo("apple");
        assertThat(text(backend, "b")).isEqualTo(MISS);
        assertThat(text(backend.port().cache().find(new CacheKey(new CacheName("offer"), "a"))))
                .isEqualTo(MISS);
    }

    @Test
    default void puttingAgainReplacesTheValueAndItsTime() {
        var backend = backend();
        put(backend, "a", entry("old"));
        backend.advance(TTL.minus(MS));
        put(backend, "a", entry("new"));
        backend.advance(TTL.minus(MS));
        assertThat(text(backend, "a")).isEqualTo("new");
    }

    @Test
    default void aValueWithoutStaleTimeIsThereBeforeItsEndAndGoneAtIt() {
        var backend = backend();
        put(backend, "a", entry("apple"));
        backend.advance(TTL.minus(MS));
        assertThat(text(backend, "a")).isEqualTo("apple");
        backend.advance(MS);
        assertThat(text(backend, "a")).isEqualTo(MISS);
        backend.advance(MS);
        assertThat(text(backend, "a")).isEqualTo(MISS);
    }

    @Test
    default void aValueIsStaleFromItsEndAndGoneAfterItsStaleTime() {
        var backend = backend();
        put(backend, "a", staleEntry("apple", Duration.ofSeconds(1)));
        assertThat(hit(backend, "a").timeLeft()).isEqualTo(TTL);
        backend.advance(TTL.minus(MS));
        assertThat(hit(backend, "a").isFresh()).isTrue();
        assertThat(hit(backend, "a").timeLeft()).isEqualTo(MS);
        backend.advance(MS);
        assertThat(hit(backend, "a").isFresh()).isFalse();
        assertThat(hit(backend, "a").timeLeft()).isZero();
        backend.advance(Duration.ofMillis(999));
        assertThat(text(backend, "a")).isEqualTo("apple");
        backend.advance(MS);
        assertThat(text(backend, "a")).isEqualTo(MISS);
    }

    private static Hit hit(Backend<Caching> backend, String id) {
        return (Hit) backend.port().cache().find(key(id));
    }

    @Test
    default void emptyAndFalsyBytesAreValues() {
        var backend = backend();
        for (String falsy : List.of("", "0", "false", "null", "\u0000")) {
            put(backend, "a", entry(falsy));
            assertThat(text(backend, "a")).isEqualTo(falsy);
        }
    }

    @Test
    default void changingTheBytesGivenOrGotChangesNothing() {
        var backend = backend();
        byte[] bytes = Utf8.bytes("apple");
        put(backend, "a", new CacheEntry(Payload.of(bytes), TTL, Duration.ZERO, Set.of()));
        bytes[0] = 'x';
        hit(backend, "a").payload().bytes()[0] = 'y';
        assertThat(text(backend, "a")).isEqualTo("apple");
    }

    @Test
    default void manyKeysAreAnsweredInTheOrderAskedWithMissesAmongThem() {
        var backend = backend();
        Cache cache = backend.port().cache();
        List<CacheKey> keys =
                IntStream.range(0, 1_000).mapToObj(i -> key("k" + i)).toList();
        int stored = cache.store(IntStream.range(0, 500)
                .mapToObj(i -> CacheWrite.put(key("k" + i * 2), entry("v" + i * 2)))
                .toList());
        assertThat(stored).isEqualTo(500);
        var found = cache.findAll(keys.reversed());
        assertThat(List.copyOf(found.keySet())).isEqualTo(keys.reversed());
        assertThat(text(found.getOrDefault(key("k998"), cache.find(key("none")))))
                .isEqualTo("v998");
        assertThat(found.values().stream().filter(each -> each instanceof Hit).count())
                .isEqualTo(500);
        assertThat(cache.findAll(List.of())).isEmpty();
    }

    @Test
    default void moreThanAThousandKeysAtOnceAreRefused() {
        Cache cache = backend().port().cache();
        List<CacheKey> keys =
                IntStream.range(0, 1_001).mapToObj(i -> key("k" + i)).toList();
        assertThatThrownBy(() -> cache.findAll(keys)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cache.delete(keys)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void storingIfAbsentStoresOnlyWhereNothingIs() {
        var backend = backend();
        Cache cache = backend.port().cache();
        assertThat(cache.storeIfAbsent(key("a"), entry("first"))).isTrue();
        assertThat(cache.storeIfAbsent(key("a"), entry("second"))).isFalse();
        assertThat(text(backend, "a")).isEqualTo("first");
        backend.advance(TTL);
        assertThat(cache.storeIfAbsent(key("a"), entry("third"))).isTrue();
        assertThat(text(backend, "a")).isEqualTo("third");
    }

    @Test
    default void ofCallersRacingToStoreIfAbsentOneStores() {
        var backend = backend();
        for (int round = 0; round < 50; round++) {
            String id = "k" + round;
            var stored = Races.race(8, i -> backend.port().cache().storeIfAbsent(key(id), entry("v" + i)));
            assertThat(stored.stream().filter(won -> won).count()).isEqualTo(1);
            assertThat(text(backend, id)).isEqualTo("v" + stored.indexOf(true));
        }
    }

    @Test
    default void prolongingCountsFromNowAndDoesNotReviveTheGone() {
        var backend = backend();
        Cache cache = backend.port().cache();
        put(backend, "a", entry("apple"));
        backend.advance(TTL.minus(MS));
        assertThat(cache.prolong(key("a"), TTL)).isTrue();
        backend.advance(TTL.minus(MS));
        assertThat(text(backend, "a")).isEqualTo("apple");
        backend.advance(MS);
        assertThat(cache.prolong(key("a"), TTL)).isFalse();
        assertThat(text(backend, "a")).isEqualTo(MISS);
        assertThat(cache.prolong(key("never"), TTL)).isFalse();
    }

    @Test
    default void deletingCountsWhatWasThere() {
        var backend = backend();
        put(backend, "a", entry("apple"));
        put(backend, "b", entry("berry"));
        assertThat(backend.port().cache().delete(List.of(key("a"), key("none"))))
                .isEqualTo(1);
        assertThat(text(backend, "a")).isEqualTo(MISS);
        assertThat(text(backend, "b")).isEqualTo("berry");
    }

    @Test
    default void aLoadIsStoredIfNothingHappenedSinceItBegan() {
        var backend = backend();
        Stamp began = backend.port().cache().find(key("a")).stamp();
        put(backend, "b", entry("berry"));
        assertThat(finishLoad(backend, "a", began)).isTrue();
        assertThat(text(backend, "a")).isEqualTo("loaded");
    }

    @Test
    default void aLoadOvertakenByADeletionIsNotStored() {
        var backend = backend();
        Stamp began = backend.port().cache().find(key("a")).stamp();
        backend.port().cache().delete(List.of(key("a")));
        assertThat(finishLoad(backend, "a", began)).isFalse();
        assertThat(text(backend, "a")).isEqualTo(MISS);
    }

    @Test
    default void aLoadOvertakenByAPutDoesNotReplaceIt() {
        var backend = backend();
        Stamp began = backend.port().cache().find(key("a")).stamp();
        put(backend, "a", entry("put"));
        assertThat(finishLoad(backend, "a", began)).isFalse();
        assertThat(text(backend, "a")).isEqualTo("put");
    }

    @Test
    default void aLoadThatBeganAfterADeletionIsStored() {
        var backend = backend();
        backend.port().cache().delete(List.of(key("a")));
        backend.advance(MS);
        Stamp began = backend.port().cache().find(key("a")).stamp();
        assertThat(finishLoad(backend, "a", began)).isTrue();
    }

    private static boolean finishLoad(Backend<Caching> backend, String id, Stamp began) {
        return backend.port().cache().store(List.of(CacheWrite.loaded(key(id), entry("loaded", "tag"), began))) == 1;
    }

    /// Writers change the truth and then delete; readers load what is true when they begin. Once all are done, what
    /// is cached is the truth.
    @Test
    default void noInterleavingOfLoadsAndDeletionsLeavesAnOldValue() {
        var backend = backend();
        Cache cache = backend.port().cache();
        var truth = new java.util.concurrent.atomic.AtomicInteger();
        for (int round = 0; round < 100; round++) {
            Races.race(8, i -> {
                if (i == 0) {
                    truth.incrementAndGet();
                    return cache.delete(List.of(key("a")));
                }
                Stamp began = cache.find(key("a")).stamp();
                return cache.store(List.of(CacheWrite.loaded(key("a"), entry("v" + truth.get()), began)));
            });
            assertThat(text(backend, "a")).isIn(MISS, "v" + truth.get());
        }
    }

    @Test
    default void oddKeysAreKeptApart() {
        var backend = backend();
        OddText.KEYS.forEach(text -> put(backend, text, entry(text)));
        OddText.KEYS.forEach(text -> assertThat(text(backend, text)).isEqualTo(text));
        backend.port().cache().delete(List.of(key("*")));
        OddText.KEYS.forEach(text -> assertThat(text(backend, text)).isEqualTo(text.equals("*") ? MISS : text));
    }

    @Test
    default void aBackendThatIsDownIsUnavailableAndNeverAMiss() {
        var backend = backend();
        put(backend, "a", entry("apple"));
        backend.goDown();
        Cache cache = backend.port().cache();
        Outages.assertUnavailable(
                () -> cache.find(key("a")),
                () -> cache.findAll(List.of(key("a"))),
                () -> cache.store(List.of(CacheWrite.put(key("a"), entry("b")))),
                () -> cache.storeIfAbsent(key("a"), entry("b")),
                () -> cache.prolong(key("a"), TTL),
                () -> cache.delete(List.of(key("a"))));
    }
}
