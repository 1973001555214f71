package dev.stoa.application.cache;

import dev.stoa.application.cache.Answer.Source;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.cache.CachesFixture.EXACT;
import static dev.stoa.application.cache.CachesFixture.TTL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReadThroughTest {

    private static final Duration MS = Duration.ofMillis(1);

    private final CachesFixture shop = new CachesFixture();

    @Test
    void aValueIsLoadedOnceAndThenFoundUntilItsTimeIsOver() {
        var reader = shop.reader(EXACT);
        assertThat(reader.look("a")).isEqualTo(new Answer<>(Optional.of("a!"), Source.MISS));
        shop.clock.advance(Duration.ofMinutes(1));
        assertThat(reader.look("a")).isEqualTo(new Answer<>(Optional.of("a!"), Source.HIT));
        assertThat(shop.asked).hasValue(1);
        shop.clock.advance(TTL.minus(Duration.ofMinutes(1)));
        assertThat(reader.look("a").source()).isEqualTo(Source.MISS);
        assertThat(shop.asked).hasValue(2);
    }

    @Test
    void thatThereIsNoneIsRememberedForItsOwnTime() {
        shop.source = key -> Optional.empty();
        var reader = shop.reader(EXACT.withEarlyRefresh(1));
        assertThat(reader.get("a")).isEmpty();
        shop.clock.advance(Duration.ofMinutes(1).minus(MS));
        assertThat(reader.look("a")).isEqualTo(new Answer<>(Optional.empty(), Source.HIT));
        shop.clock.advance(MS);
        assertThat(reader.look("a").source()).isEqualTo(Source.MISS);
        assertThat(shop.asked).hasValue(2);
    }

    @Test
    void emptyTextIsAValueAndNotLoadedAgain() {
        shop.source = key -> Optional.of("");
        var reader = shop.reader(EXACT);
        reader.get("a");
        assertThat(reader.look("a")).isEqualTo(new Answer<>(Optional.of(""), Source.HIT));
    }

    @Test
    void lateInItsLifeAValueIsLoadedAnewBehindTheReader() {
        var reader = shop.reader(EXACT);
        reader.get("a");
        shop.clock.advance(TTL.multipliedBy(4).dividedBy(5).minus(MS));
        reader.get("a");
        assertThat(shop.asked).hasValue(1);
        shop.clock.advance(MS);
        assertThat(reader.look("a").source()).isEqualTo(Source.HIT);
        assertThat(shop.asked).hasValue(2);
        shop.clock.advance(TTL.dividedBy(2));
        assertThat(reader.look("a").source()).isEqualTo(Source.HIT);
    }

    @Test
    void aStaleValueStandsInWhileTheSourceFailsAndOnlySoLong() {
        var reader = shop.reader(EXACT.withStaleOnError(Duration.ofHours(1)));
        reader.get("a");
        shop.source = key -> {
            throw new IllegalStateException("source is down");
        };
        shop.clock.advance(TTL);
        assertThat(reader.look("a")).isEqualTo(new Answer<>(Optional.of("a!"), Source.STALE));
        assertThat(reader.look("a").source()).isEqualTo(Source.STALE);
        assertThat(shop.asked).as("nobody tries again for a while").hasValue(2);
        shop.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> reader.get("a")).hasMessage("source is down");
    }

    @Test
    void aStaleValueIsReplacedAsSoonAsItCanBeLoaded() {
        var reader = shop.reader(EXACT.withStaleOnError(Duration.ofHours(1)));
        reader.get("a");
        shop.clock.advance(TTL);
        shop.source = key -> Optional.of("new");
        assertThat(reader.look("a")).isEqualTo(new Answer<>(Optional.of("new"), Source.MISS));
        assertThat(reader.look("a")).isEqualTo(new Answer<>(Optional.of("new"), Source.HIT));
    }

    @Test
    void withoutAStaleValueTheFailureIsTheCallersAndIsNotKept() {
        var reader = shop.reader(EXACT);
        shop.source = key -> {
            throw new IllegalStateException("source is down");
        };
        assertThatThrownBy(() -> reader.get("a")).hasMessage("source is down");
        shop.source = Optional::of;
        assertThat(reader.get("a")).contains("a");
    }

    @Test
    void whatIsInvalidatedWhileItLoadsIsNotKept() {
        Caches caches = shop.caches("one", Runnable::run);
        var reader = shop.reader(caches, EXACT);
        shop.source = key -> {
            caches.invalidate(Set.of(new CacheTag("tag:a")));
            return Optional.of("old");
        };
        assertThat(reader.get("a")).contains("old");
        shop.source = key -> Optional.of("new");
        assertThat(reader.get("a")).contains("new");
    }

    @Test
    void invalidatingATagTouchesNothingElse() {
        Caches caches = shop.caches("one", Runnable::run);
        var reader = shop.reader(caches, EXACT);
        reader.getAll(List.of("a", "b"));
        caches.invalidate(Set.of(new CacheTag("tag:a")));
        assertThat(reader.look("a").source()).isEqualTo(Source.MISS);
        assertThat(reader.look("b").source()).isEqualTo(Source.HIT);
    }

    @Test
    void manyKeysComeInTheOrderAskedAndOnlyTheMissingAreLoaded() {
        shop.source = key -> key.equals("none") ? Optional.empty() : Optional.of(key + "!");
        var reader = shop.reader(EXACT);
        reader.get("b");
        Map<String, String> found = reader.getAll(List.of("c", "none", "b", "a"));
        assertThat(found.entrySet().stream().map(Map.Entry::getValue)).containsExactly("c!", "b!", "a!");
        assertThat(shop.asked).hasValue(4);
        reader.getAll(List.of("c", "none", "b", "a"));
        assertThat(shop.asked).hasValue(4);
    }

    @Test
    void manyKeysAreServedStaleWhenTheyCannotBeLoaded() {
        var reader = shop.reader(EXACT.withStaleOnError(Duration.ofHours(1)));
        reader.getAll(List.of("a", "b"));
        shop.clock.advance(TTL);
        shop.source = key -> {
            throw new IllegalStateException("source is down");
        };
        assertThat(reader.getAll(List.of("b", "a"))).containsEntry("a", "a!").hasSize(2);
    }

    @Test
    void withTheCacheDownEveryValueIsLoaded() {
        var reader = shop.reader(EXACT);
        reader.get("a");
        shop.adapters.goDown();
        assertThat(reader.get("a")).contains("a!");
        assertThat(reader.getAll(List.of("a", "b"))).hasSize(2);
        assertThat(shop.asked).hasValue(4);
    }

    @Test
    void statisticsCountWhatHappened() {
        Caches caches = shop.caches("one", Runnable::run);
        var reader = shop.reader(caches, EXACT.withSizes(1_000, 10_000));
        reader.get("a");
        reader.get("a");
        reader.get("a");
        shop.source = key -> Optional.of("x".repeat(20_000));
        reader.get("large");
        CacheStatistics seen = caches.statistics().getFirst();
        assertThat(seen)
                .isEqualTo(new CacheStatistics(
                        CachesFixture.PRODUCT,
                        2,
                        0,
                        2,
                        2,
                        0,
                        1,
                        seen.stored(),
                        seen.storedBytes(),
                        OptionalLong.of(0),
                        0.5));
        assertThat(caches.deleteMatching(new CachePattern("product:*"))).isEqualTo(1);
    }

    @Test
    void computationsAreKeptByNameAndArguments() {
        Caches caches = shop.caches("one", Runnable::run);
        for (int i = 0; i < 3; i++) {
            assertThat(caches.cached("length", TTL, List.of("ab", "c"), Integer.class, shop.asked::incrementAndGet))
                    .isEqualTo(1);
        }
        assertThat(caches.cached("length", TTL, List.of("a", "bc"), Integer.class, shop.asked::incrementAndGet))
                .isEqualTo(2);
        List<String> many = List.of("x".repeat(5_000));
        caches.cached("length", TTL, many, Integer.class, shop.asked::incrementAndGet);
        assertThat(caches.cached("length", TTL, many, Integer.class, shop.asked::incrementAndGet))
                .isEqualTo(3);
    }

    @Test
    void jitterShortensLivesApart() {
        var reader = shop.reader(CachePolicy.of(TTL).withJitter(0.5).withEarlyRefresh(1));
        for (int i = 0; i < 100; i++) {
            reader.get("k" + i);
        }
        shop.clock.advance(TTL.multipliedBy(3).dividedBy(4));
        for (int i = 0; i < 100; i++) {
            reader.get("k" + i);
        }
        assertThat(shop.asked.get()).isBetween(130, 170);
    }
}
