package dev.stoa.contracts.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.Races;
import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.queue.QueueSamples.ANN;
import static dev.stoa.contracts.queue.QueueSamples.LEASE;
import static dev.stoa.contracts.queue.QueueSamples.MAIL;
import static dev.stoa.contracts.queue.QueueSamples.MS;
import static dev.stoa.contracts.queue.QueueSamples.add;
import static dev.stoa.contracts.queue.QueueSamples.claim;
import static dev.stoa.contracts.queue.QueueSamples.complete;
import static dev.stoa.contracts.queue.QueueSamples.fail;
import static dev.stoa.contracts.queue.QueueSamples.job;
import static dev.stoa.contracts.queue.QueueSamples.later;
import static dev.stoa.contracts.queue.QueueSamples.receipt;
import static org.assertj.core.api.Assertions.assertThat;

/// What happens when many workers come at once, and when one waits for work.
public interface WorkerRaces {

    Backend<Queueing> backend();

    Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    default void ofManyRacingWorkersEachGetsOtherJobsAndAllAreClaimed() {
        var backend = backend();
        for (int batch = 0; batch < 4; batch++) {
            int first = batch * 100;
            backend.port()
                    .queue()
                    .enqueue(
                            MAIL,
                            IntStream.range(first, first + 100)
                                    .mapToObj(i -> job("job_" + i))
                                    .toList());
        }
        Set<Job> once = ConcurrentHashMap.newKeySet();
        Races.race(8, worker -> claimAll(backend, worker, once));
        assertThat(once).hasSize(400);
        assertThat(once.stream().map(Job::id).distinct()).hasSize(400);
        assertThat(backend.port().board().sizes(MAIL).running()).isEqualTo(400);
    }

    private static int claimAll(Backend<Queueing> backend, int worker, Set<Job> once) {
        WorkerId name = new WorkerId("w" + worker);
        JobQueue queue = backend.port().queue();
        int count = 0;
        List<Job> claimed = queue.claim(MAIL, name, 1 + worker, LEASE, Duration.ZERO);
        while (!claimed.isEmpty()) {
            claimed.forEach(each -> assertThat(once.add(each)).isTrue());
            count += claimed.size();
            claimed = queue.claim(MAIL, name, 1 + worker, LEASE, Duration.ZERO);
        }
        return count;
    }

    @Test
    default void aJobTakenBackGoesToOneOfTheRacingWorkers() {
        var backend = backend();
        for (int round = 0; round < 20; round++) {
            NewJob job = job("job_" + round);
            receipt(backend, job);
            backend.advance(LEASE);
            List<Integer> claims = Races.race(4, worker -> claim(backend, 5).size());
            assertThat(claims.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            assertThat(backend.port().board().remove(MAIL, job.id())).isTrue();
        }
    }

    @Test
    default void ofRacingJobsOfOneIdOrKeyOrTickOneIsAdded() {
        var backend = backend();
        for (int round = 0; round < 20; round++) {
            NewJob same = job("same_" + round);
            String key = "key_" + round;
            Once tick = new Once.Tick("scan", backend.now());
            int number = round;
            assertThat(added(backend, caller -> same)).isEqualTo(1);
            assertThat(added(backend, caller -> job("u" + number + caller).once(new Once.WhileUnfinished(key))))
                    .isEqualTo(1);
            assertThat(added(backend, caller -> job("t" + number + caller).once(tick)))
                    .isEqualTo(1);
            backend.advance(MS);
        }
        assertThat(backend.port().board().sizes(MAIL).ready()).isEqualTo(60);
    }

    private static long added(Backend<Queueing> backend, IntFunction<NewJob> job) {
        return Races.race(4, caller -> add(backend, job.apply(caller))).stream()
                .filter(Enqueued.Added.class::isInstance)
                .count();
    }

    @Test
    default void ofRacingEndsOfOneAttemptOneCounts() {
        var backend = backend();
        for (int round = 0; round < 50; round++) {
            Receipt receipt = receipt(backend, job("job").keep(Duration.ofHours(1)));
            List<Boolean> won = Races.race(4, caller -> switch (caller) {
                case 0, 1 -> complete(backend, receipt);
                case 2 -> fail(backend, receipt, LEASE) == Settled.WAITS;
                default -> backend.port().queue().release(MAIL, receipt, LEASE);
            });
            assertThat(won).as("round %d", round).containsOnlyOnce(true);
            assertThat(backend.port().board().remove(MAIL, receipt.job())).isTrue();
        }
    }

    @Test
    default void whatRacesWithARemovalLeavesNothingBehind() {
        var backend = backend();
        for (int round = 0; round < 50; round++) {
            Receipt receipt = receipt(backend, job("job"));
            Races.race(3, caller -> switch (caller) {
                case 0 -> backend.port().board().remove(MAIL, receipt.job());
                case 1 -> backend.port().queue().release(MAIL, receipt, Duration.ZERO);
                default -> backend.port().queue().progress(MAIL, receipt, "1");
            });
            backend.port().board().remove(MAIL, receipt.job());
            assertThat(claim(backend, 1)).isEmpty();
        }
    }

    /// A worker that polled once or twice a second would mostly need longer.
    @Test
    default void enqueuingWakesAWaitingWorker() {
        var backend = backend();
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            long began = System.nanoTime();
            CompletableFuture<List<Job>> waiting = waiting(backend, PATIENCE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            add(backend, job("job_" + round));
            assertThat(joined(waiting)).hasSize(1);
            nanos.add(System.nanoTime() - began);
        }
        assertThat(nanos.stream().sorted().toList().get(10))
                .as("the median")
                .isLessThan(TimeUnit.MILLISECONDS.toNanos(400));
    }

    @Test
    default void oneJobForManyWaitingWorkersIsClaimedByOne() {
        var backend = backend();
        List<CompletableFuture<List<Job>>> waiting = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> waiting.add(waiting(backend, PATIENCE)));
        add(backend, job("job"));
        CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new)).join();
        // What each of the others gets instead.
        IntStream.range(0, 3).forEach(i -> add(backend, job("next_" + i)));
        assertThat(waiting.stream()
                        .map(WorkerRaces::joined)
                        .flatMap(List::stream)
                        .map(job -> job.id().value()))
                .containsExactlyInAnyOrder("job", "next_0", "next_1", "next_2");
    }

    @Test
    default void aWaitingWorkerSeesWhatFallsDueAndWhatRunsOut() {
        var backend = backend();
        add(backend, later("job", LEASE));
        CompletableFuture<List<Job>> waiting = waiting(backend, PATIENCE);
        backend.advance(LEASE);
        assertThat(joined(waiting)).hasSize(1);
        waiting = waiting(backend, PATIENCE);
        backend.advance(LEASE);
        assertThat(joined(waiting).getFirst().attempt()).isEqualTo(2);
    }

    @Test
    default void whoWaitedInVainGetsNothing() {
        var backend = backend();
        add(backend, later("job", LEASE));
        assertThat(joined(waiting(backend, Duration.ofMillis(30)))).isEmpty();
    }

    @Test
    default void anInterruptedWorkerGetsNothingAndStaysInterrupted() {
        var backend = backend();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread worker = Thread.ofVirtual().start(() -> {
            List<Job> none = backend.port().queue().claim(MAIL, ANN, 1, LEASE, PATIENCE);
            interrupted.complete(none.isEmpty() && Thread.currentThread().isInterrupted());
        });
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        worker.interrupt();
        assertThat(joined(interrupted)).isTrue();
    }

    /// On a thread of the platform: interrupting a virtual one may cut its connection.
    @Test
    default void anInterruptThatMeetsAJobThrowsNothingAndLosesNone() {
        var backend = backend();
        Random dice = new Random(7);
        for (int round = 0; round < 60; round++) {
            CompletableFuture<List<Job>> claimed = new CompletableFuture<>();
            Thread worker = Thread.ofPlatform().start(claiming(backend, PATIENCE, claimed));
            LockSupport.parkNanos(dice.nextLong(2_000_000));
            add(backend, job("job_" + round));
            LockSupport.parkNanos(dice.nextLong(2_000_000));
            worker.interrupt();
            List<Job> all = new ArrayList<>(joined(claimed));
            all.addAll(claim(backend, 2));
            assertThat(all).hasSize(1);
            complete(backend, all.getFirst().receipt());
        }
    }

    private static CompletableFuture<List<Job>> waiting(Backend<Queueing> backend, Duration wait) {
        CompletableFuture<List<Job>> claimed = new CompletableFuture<>();
        Thread.ofVirtual().start(claiming(backend, wait, claimed));
        return claimed;
    }

    private static Runnable claiming(Backend<Queueing> backend, Duration wait, CompletableFuture<List<Job>> claimed) {
        return () -> {
            try {
                claimed.complete(backend.port().queue().claim(MAIL, ANN, 1, LEASE, wait));
            } catch (RuntimeException e) {
                claimed.completeExceptionally(e);
            }
        };
    }

    private static <T> T joined(CompletableFuture<T> result) {
        try {
            return result.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("a waiting worker did not get an answer", e);
        }
    }
}
