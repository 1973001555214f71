package dev.stoa.application;

import dev.stoa.application.audience.Visit;
import dev.stoa.application.audience.Visits;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.application.ranking.Scoring;
import dev.stoa.domain.audience.VisitorId;
import dev.stoa.domain.catalog.Sku;
import dev.stoa.domain.ranking.SeasonCalendar;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever flushes may go afterwards, even if another thread began to: then everything is written down.
@Timeout(60)
class FlushingTest {

    private static final String SLOW = "slow";

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch written = new CountDownLatch(1);
    private final InMemoryAdapters memory = new InMemoryAdapters(this::now);

    private Instant now() {
        if (Thread.currentThread().getName().equals(SLOW)) {
            writing.countDown();
            try {
                written.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Instant.EPOCH;
    }

    private void assertWaited(Runnable flush) throws InterruptedException {
        Thread slow = Thread.ofPlatform().name(SLOW).start(flush);
        writing.await();
        AtomicBoolean waited = new AtomicBoolean();
        Thread quick = Thread.ofPlatform().start(() -> {
            flush.run();
            waited.set(written.getCount() == 0);
        });
        while (quick.getState() != Thread.State.BLOCKED && quick.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        written.countDown();
        slow.join();
        quick.join();
        assertThat(waited).isTrue();
    }

    @Test
    void visits() throws InterruptedException {
        Visits visits =
                new Visits(memory.uniqueVisitors(), memory.activeUsers(), memory.presence(), () -> Instant.EPOCH);
        visits.note("ann", () -> new Visit(new VisitorId("ann"), false));
        assertWaited(visits::flush);
    }

    @Test
    void views() throws InterruptedException {
        Scoring scoring = new Scoring(memory.leaderboards(), SeasonCalendar.UTC, () -> Instant.EPOCH);
        Popularity popularity = new Popularity(memory.counters(), memory.movingBoards(), memory.trending(), scoring);
        popularity.viewed(new Sku("MUG"));
        assertWaited(popularity::flush);
    }
}
