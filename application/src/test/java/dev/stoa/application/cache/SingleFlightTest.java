package dev.stoa.application.cache;

import dev.stoa.application.cache.Answer.Source;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.cache.CacheTag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.cache.CachesFixture.EXACT;
import static dev.stoa.application.cache.CachesFixture.TTL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// One loader per key, whoever asks at once.
class SingleFlightTest {

    private final CachesFixture shop = new CachesFixture();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private <R> List<R> race(int callers, java.util.function.IntFunction<R> call) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<R>> running = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            running.add(threads.submit(() -> {
                start.await();
                return call.apply(caller);
            }));
        }
        start.countDown();
        List<R> results = new ArrayList<>();
        for (Future<R> each : running) {
            results.add(each.get());
        }
        return results;
    }

    @Test
    void callersRacingForAMissingValueLoadItOnce() throws Exception {
        var reader = shop.reader(shop.caches("one", threads), EXACT);
        for (int round = 0; round < 200; round++) {
            String key = "k" + round;
            assertThat(race(16, i -> reader.get(key).orElseThrow())).containsOnly(key + "!");
            assertThat(shop.asked).hasValue(round + 1);
        }
    }

    @Test
    void processesRacingForAMissingValueLoadItOnce() throws Exception {
        var one = shop.reader(shop.caches("one", threads), EXACT);
        var two = shop.reader(shop.caches("two", threads), EXACT);
        for (int round = 0; round < 20; round++) {
            String key = "k" + round;
            race(8, i -> (i % 2 == 0 ? one : two).get(key).orElseThrow());
            assertThat(shop.asked).hasValue(round + 1);
        }
    }

    @Test
    void anotherProcessWaitsForTheLoadUnderWay() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        shop.source = key -> {
            loading.countDown();
            awaitQuietly(finish);
            return Optional.of("once");
        };
        var one = shop.reader(shop.caches("one", threads), EXACT);
        var two = shop.reader(shop.caches("two", threads), EXACT);
        Future<Optional<String>> first = threads.submit(() -> one.get("a"));
        loading.await();
        Future<Optional<String>> second = threads.submit(() -> two.get("a"));
        finish.countDown();
        assertThat(first.get()).contains("once");
        assertThat(second.get()).contains("once");
        assertThat(shop.asked).hasValue(1);
    }

    @Test
    void aLoadThatTakesTooLongIsATimeout() {
        CountDownLatch never = new CountDownLatch(1);
        shop.source = key -> {
            awaitQuietly(never);
            return Optional.empty();
        };
        CachePolicy hasty = EXACT.withWaiting(Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(1));
        var reader = shop.reader(shop.caches("one", threads), hasty);
        assertThatThrownBy(() -> reader.get("a"))
                .isInstanceOfSatisfying(
                        BackendException.class, e -> assertThat(e.kind()).isEqualTo(BackendException.Kind.TIMEOUT));
    }

    @Test
    void aStaleValueIsServedWhileTheNewOneTakesItsTime() throws Exception {
        CachePolicy hasty = EXACT.withStaleOnError(Duration.ofHours(1))
                .withWaiting(Duration.ofMillis(1), Duration.ofSeconds(5), Duration.ofSeconds(1));
        var reader = shop.reader(shop.caches("one", threads), hasty);
        reader.get("a");
        shop.clock.advance(TTL);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        shop.source = key -> {
            begun.countDown();
            awaitQuietly(finish);
            return Optional.of("new");
        };
        for (int i = 0; i < 5; i++) {
            assertThat(reader.look("a").source()).isEqualTo(Source.STALE);
        }
        begun.await();
        assertThat(shop.asked).hasValue(2);
        finish.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(5, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        assertThat(reader.get("a")).contains("new");
    }

    /// The first caller loads the old value; it is changed; a second caller comes while the load is still under
    /// way.
    @Test
    void whoComesAfterAChangeIsNotGivenWhatWasLoadedBefore() throws Exception {
        var caches = shop.caches("one", threads);
        var reader = shop.reader(caches, EXACT);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        shop.source = key -> {
            begun.countDown();
            awaitQuietly(finish);
            return Optional.of("old");
        };
        Future<Optional<String>> first = threads.submit(() -> reader.get("a"));
        begun.await();
        shop.source = key -> Optional.of("new");
        caches.invalidate(Set.of(new CacheTag("tag:a")));
        FutureTask<Optional<String>> second = waiting(() -> reader.get("a"));
        FutureTask<Map<String, String>> third = waiting(() -> reader.getAll(List.of("a")));
        finish.countDown();
        assertThat(first.get()).contains("old");
        assertThat(second.get()).contains("new");
        assertThat(third.get()).containsEntry("a", "new");
    }

    /// Returns when the call waits for somebody else's load.
    private static <T> FutureTask<T> waiting(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = Thread.ofPlatform().start(task);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return task;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
