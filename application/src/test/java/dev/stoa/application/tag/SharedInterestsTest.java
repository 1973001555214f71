package dev.stoa.application.tag;

import dev.stoa.application.cache.CachePorts;
import dev.stoa.application.cache.Caches;
import dev.stoa.application.tag.SharedInterests.Shared;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cache.LoadOwner;
import dev.stoa.domain.catalog.Slug;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.domain.tag.Count;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SharedInterestsTest {

    private static final CustomerId ANN = new CustomerId("ann");
    private static final Slug POTTERY = new Slug("pottery");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAdapters store = new InMemoryAdapters(clock);
    private final InMemoryAdapters cache = new InMemoryAdapters(clock);
    private final Circles circles = new Circles(store.tags());
    private final SharedInterests shared = new SharedInterests(
            circles,
            new Caches(
                    new CachePorts(cache.cache(), cache.cacheClearing(), cache.loadLeases()),
                    new LoadOwner("one"),
                    Runnable::run,
                    new Random(1)));

    private void potters(int count, Interest... interests) {
        for (int n = 0; n < count; n++) {
            CustomerId potter = new CustomerId("potter-" + n);
            circles.follow(potter, POTTERY);
            for (Interest interest : interests) {
                circles.care(potter, interest);
            }
        }
    }

    @Test
    void theNumberOfFollowersMayBeTenSecondsOld() {
        potters(3);
        assertThat(shared.followers(POTTERY)).contains(3L);
        circles.follow(ANN, POTTERY);
        assertThat(shared.followers(POTTERY)).contains(3L);
        clock.advance(Duration.ofSeconds(10));
        assertThat(shared.followers(POTTERY)).contains(4L);
    }

    @Test
    void whileTheTagsAreAwayTheLastNumberIsShownOrNone() {
        potters(3);
        assertThat(shared.followers(POTTERY)).contains(3L);
        store.goDown();
        clock.advance(Duration.ofMinutes(1));
        assertThat(shared.followers(POTTERY)).contains(3L);
        assertThat(shared.followers(new Slug("lamps"))).isEmpty();
        assertThatThrownBy(() -> shared.with(ANN, POTTERY)).isInstanceOf(BackendException.class);
    }

    @Test
    void anInterestIsSharedFromFiveFollowersOn() {
        Interest tea = new Interest("tea");
        Interest clay = new Interest("clay");
        potters(4, tea, clay);
        circles.care(ANN, tea);
        circles.care(ANN, clay);
        assertThat(shared.with(ANN, POTTERY)).isEmpty();
        potters(5, tea);
        clock.advance(Duration.ofMinutes(5));
        assertThat(shared.with(ANN, POTTERY)).containsExactly(new Shared(tea, new Count(5, false)));
    }

    @Test
    void onlyTheFirstInterestsAreCompared() {
        for (int n = 0; n <= SharedInterests.COMPARED; n++) {
            Interest interest = new Interest("i%03d".formatted(n));
            circles.care(ANN, interest);
            potters(5, interest);
        }
        assertThat(shared.with(ANN, POTTERY))
                .hasSize(SharedInterests.COMPARED)
                .extracting(each -> each.interest().name())
                .startsWith("i000")
                .endsWith("i019");
    }
}
