package dev.stoa.contracts.cache;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Stamp;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.cache.CacheSamples.MISS;
import static dev.stoa.contracts.cache.CacheSamples.MS;
import static dev.stoa.contracts.cache.CacheSamples.PRODUCT;
import static dev.stoa.contracts.cache.CacheSamples.entry;
import static dev.stoa.contracts.cache.CacheSamples.key;
import static dev.stoa.contracts.cache.CacheSamples.put;
import static dev.stoa.contracts.cache.CacheSamples.tags;
import static dev.stoa.contracts.cache.CacheSamples.text;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [CacheClearing] must do.
public interface CacheClearingContract {

    /// A fresh backend with nothing cached.
    Backend<Caching> backend();

    @Test
    default void invalidatingATagTakesWhatBearsItAndNothingElse() {
        var backend = backend();
        put(backend, "a", entry("apple", "red", "fruit"));
        put(backend, "b", entry("berry", "blue", "fruit"));
        put(backend, "c", entry("carrot"));
        backend.port().clearing().invalidate(tags("red", "unheard-of"));
        assertThat(text(backend, "a")).isEqualTo(MISS);
        assertThat(text(backend, "b")).isEqualTo("berry");
        assertThat(text(backend, "c")).isEqualTo("carrot");
    }

    @Test
    default void aTagTakesAllOfItsManyValuesInAllCaches() {
        var backend = backend();
        for (int part = 0; part < 5; part++) {
            int first = part * 500;
            backend.port()
                    .cache()
                    .store(IntStream.range(first, first + 500)
                            .mapToObj(i -> CacheWrite.put(key("k" + i), entry("v" + i, "all")))
                            .toList());
        }
        CacheKey elsewhere = new CacheKey(new CacheName("page"), "1");
        backend.port().cache().store(List.of(CacheWrite.put(elsewhere, entry("page", "all"))));
        backend.port().clearing().invalidate(tags("all"));
        for (int i = 0; i < 2_500; i++) {
            assertThat(text(backend, "k" + i)).isEqualTo(MISS);
        }
        assertThat(text(backend.port().cache().find(elsewhere))).isEqualTo(MISS);
    }

    @Test
    default void whatIsPutAfterAnInvalidationIsSeen() {
        var backend = backend();
        put(backend, "a", entry("old", "red"));
        backend.port().clearing().invalidate(tags("red"));
        backend.advance(MS);
        put(backend, "a", entry("new", "red"));
        assertThat(text(backend, "a")).isEqualTo("new");
    }

    @Test
    default void aLoadOvertakenByAnInvalidationOfItsTagIsNotStored() {
        var backend = backend();
        Stamp began = backend.port().cache().find(key("a")).stamp();
        backend.port().clearing().invalidate(tags("red"));
        backend.port().cache().store(List.of(CacheWrite.loaded(key("a"), entry("old", "red"), began)));
        assertThat(text(backend, "a")).isEqualTo(MISS);
    }

    @Test
    default void aLoadOvertakenByAClearIsNotStored() {
        var backend = backend();
        Stamp began = backend.port().cache().find(key("a")).stamp();
        backend.port().clearing().clear(PRODUCT);
        backend.port().cache().store(List.of(CacheWrite.loaded(key("a"), entry("old"), began)));
        assertThat(text(backend, "a")).isEqualTo(MISS);
    }

    @Test
    default void noInterleavingOfLoadsAndInvalidationsLeavesAnOldValue() {
        var backend = backend();
        var truth = new AtomicInteger();
        for (int round = 0; round < 100; round++) {
            Races.race(8, i -> {
                if (i == 0) {
                    truth.incrementAndGet();
                    backend.port().clearing().invalidate(tags("red"));
                    return 0;
                }
                Stamp began = backend.port().cache().find(key("a")).stamp();
                return backend.port()
                        .cache()
                        .store(List.of(CacheWrite.loaded(key("a"), entry("v" + truth.get(), "red"), began)));
            });
            assertThat(text(backend, "a")).isIn(MISS, "v" + truth.get());
        }
    }

    @Test
    default void clearingEmptiesOneCacheOnly() {
        var backend = backend();
        CacheKey elsewhere = new CacheKey(new CacheName("products"), "a");
        put(backend, "a", entry("apple"));
        backend.port().cache().store(List.of(CacheWrite.put(elsewhere, entry("other"))));
        backend.port().clearing().clear(PRODUCT);
        assertThat(text(backend, "a")).isEqualTo(MISS);
        assertThat(text(backend.port().cache().find(elsewhere))).isEqualTo("other");
        backend.advance(MS);
        put(backend, "a", entry("again"));
        assertThat(text(backend, "a")).isEqualTo("again");
    }

    @Test
    default void aPatternIsAnchoredAndItsStarsReachAnywhere() {
        var backend = backend();
        for (String id : List.of("a1", "a2", "xa1", "b", "a")) {
            put(backend, id, entry(id));
        }
        CacheClearing clearing = backend.port().clearing();
        assertThat(clearing.countMatching(new CachePattern("product:a*"))).isEqualTo(3);
        assertThat(clearing.countMatching(new CachePattern("a*"))).isZero();
        assertThat(clearing.countMatching(new CachePattern("*a*"))).isEqualTo(4);
        assertThat(clearing.countMatching(new CachePattern("product:a?"))).isEqualTo(2);
        assertThat(clearing.deleteMatching(new CachePattern("product:a*"))).isEqualTo(3);
        assertThat(text(backend, "a1")).isEqualTo(MISS);
        assertThat(text(backend, "xa1")).isEqualTo("xa1");
    }

    @Test
    default void anEscapedPatternMatchesItsKeyAlone() {
        var backend = backend();
        OddText.KEYS.forEach(text -> put(backend, text, entry(text)));
        for (String text :
                OddText.KEYS.stream().filter(key -> key.length() < 256).toList()) {
            String escaped = "product:" + text.replaceAll("([*?\\\\])", "\\\\$1");
            assertThat(backend.port().clearing().deleteMatching(new CachePattern(escaped)))
                    .as(text)
                    .isEqualTo(1);
            assertThat(text(backend, text)).isEqualTo(MISS);
        }
    }

    @Test
    default void whatIsGoneIsNotCounted() {
        var backend = backend();
        put(backend, "a", entry("apple"));
        put(backend, "b", entry("berry", "red"));
        backend.port().clearing().invalidate(tags("red"));
        assertThat(backend.port().clearing().countMatching(new CachePattern("*")))
                .isEqualTo(1);
        backend.advance(CacheSamples.TTL);
        assertThat(backend.port().clearing().deleteMatching(new CachePattern("*")))
                .isZero();
    }

    @Test
    default void oddTagsAreKeptApart() {
        for (String tag : OddText.KEYS) {
            var backend = backend();
            OddText.KEYS.forEach(text -> put(backend, text, entry(text, text)));
            backend.port().clearing().invalidate(Set.of(new CacheTag(tag)));
            OddText.KEYS.forEach(text -> assertThat(text(backend, text)).isEqualTo(text.equals(tag) ? MISS : text));
        }
    }

    @Test
    default void aBackendThatIsDownIsUnavailableForClearing() {
        var backend = backend();
        backend.goDown();
        CacheClearing clearing = backend.port().clearing();
        CachePattern all = new CachePattern("*");
        Outages.assertUnavailable(
                () -> clearing.invalidate(tags("red")),
                () -> clearing.clear(PRODUCT),
                () -> clearing.deleteMatching(all),
                () -> clearing.countMatching(all));
    }

    @Test
    default void evictionsAreToldOrNotWhateverTheBackendDoes() {
        var backend = backend();
        CacheClearing clearing = backend.port().clearing();
        OptionalLong before = clearing.evictions(PRODUCT);
        backend.goDown();
        assertThat(clearing.evictions(PRODUCT)).isEqualTo(before);
    }
}
