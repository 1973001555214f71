package dev.stoa.bootstrap.queue;

import dev.stoa.application.queue.Workers;
import dev.stoa.bootstrap.Stores;
import dev.stoa.bootstrap.TestShop;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Whoever works stops before the stores do.
@Timeout(60)
class ShutdownTest {

    private static final JobId JOB = new JobId("one");

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "redis-postgres"})
    void aJobThatEndsWhileItsShopStopsIsWrittenDown(String profile) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(Stores.of(profile));
        settings.put("lingering", true);
        TestShop shop = new TestShop(settings);
        Lingering handler = shop.part(Lingering.class);
        Workers workers = shop.part(Workers.class);
        shop.part(JobQueue.class)
                .enqueue(Lingering.QUEUE, List.of(NewJob.of(JOB, "{}").keep(Duration.ofDays(1))));
        handler.begun.await();
        Thread stop = Thread.ofPlatform().start(shop::close);
        while (workers.isAtWork()) {
            LockSupport.parkNanos(1_000_000);
        }
        handler.end.countDown();
        stop.join();
        settings.remove("lingering");
        settings.put("stoa.workers", "off");
        try (TestShop other = new TestShop(settings)) {
            assertThat(other.part(JobBoard.class).find(Lingering.QUEUE, JOB).map(JobInfo::state))
                    .contains(JobState.DONE);
        }
    }
}
