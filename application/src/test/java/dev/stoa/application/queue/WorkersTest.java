package dev.stoa.application.queue;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.queue.Bench.MAILS;
import static dev.stoa.application.queue.Bench.eventually;
import static dev.stoa.application.queue.Bench.handler;
import static dev.stoa.application.queue.Bench.mails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkersTest {

    private static final Duration MS = Duration.ofMillis(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final JobSettings SETTINGS = JobSettings.DEFAULT.lease(LEASE);
    private static final JobSettings ONE = SETTINGS.concurrency(1);

    @AutoClose
    private final Bench bench = new Bench();

    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    /// Work that lasts until a test ends it, or until it is interrupted.
    private static final class Endless {
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch end = new CountDownLatch(1);
        final CountDownLatch interrupted = new CountDownLatch(1);

        void work() {
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private QueueFigures figures(Workers workers) {
        return workers.figures().getFirst();
    }

    @Test
    void jobsAreDoneAndForgotten() {
        Workers workers = bench.process("a", mails(SETTINGS, job -> done.add(job.id() + job.payload())));
        bench.enqueue("one", "two");
        eventually(() -> figures(workers).done() == 2);
        assertThat(done).containsExactlyInAnyOrder("one{}", "two{}");
        assertThat(bench.find("one")).isEmpty();
    }

    @Test
    void notMoreJobsAreAtWorkThanTheHandlerAllows() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Workers workers = bench.process("a", mails(SETTINGS.concurrency(3), job -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(100_000);
            now.decrementAndGet();
        }));
        for (int n = 0; n < 200; n++) {
            bench.enqueue("job" + n);
        }
        eventually(() -> figures(workers).done() == 200);
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void aFailedAttemptIsFollowedByAnotherAfterADelayThatDoubles() {
        Workers workers = bench.process("a", mails(SETTINGS, job -> {
            throw new IllegalArgumentException("no such mailbox");
        }));
        bench.enqueue(NewJob.of(new JobId("one"), "{}").attempts(3));
        eventually(() -> figures(workers).failed() == 1);
        assertThat(waitOf("one")).isEqualTo(Duration.ofSeconds(1));
        bench.advance(Duration.ofSeconds(1));
        eventually(() -> figures(workers).failed() == 2);
        assertThat(waitOf("one")).isEqualTo(Duration.ofSeconds(2));
        bench.advance(Duration.ofSeconds(2));
        eventually(() -> figures(workers).dead() == 1);
        JobInfo dead = bench.find("one").orElseThrow();
        assertThat(dead.state()).isEqualTo(JobState.DEAD);
        assertThat(dead.failure()).contains(new JobFailure("IllegalArgumentException", "no such mailbox"));
    }

    private Duration waitOf(String id) {
        return Duration.between(
                bench.clock.instant(), bench.find(id).orElseThrow().at());
    }

    @Test
    void aPermanentFailureIsNotTriedAgain() {
        Workers workers = bench.process("a", mails(SETTINGS, job -> {
            throw new PermanentFailureException("unreadable payload", "not JSON");
        }));
        bench.enqueue("one");
        eventually(() -> figures(workers).dead() == 1);
        assertThat(bench.find("one").orElseThrow().failure())
                .contains(new JobFailure("unreadable payload", "not JSON"));
    }

    @Test
    void anErrorFailsTheAttemptToo() {
        Workers workers = bench.process("a", mails(ONE, job -> {
            throw new AssertionError("x".repeat(3_000));
        }));
        bench.enqueue("one", "two");
        eventually(() -> figures(workers).failed() == 2);
    }

    @Test
    void aJobThatTakesTooLongIsInterruptedAndFailsAsATimeout() throws InterruptedException {
        Endless slow = new Endless();
        Workers workers = bench.process("a", mails(SETTINGS.timeout(Duration.ofMinutes(5)), job -> slow.work()));
        bench.enqueue("one");
        await(slow.begun);
        for (int second = 0; second < 299; second++) {
            bench.advance(Duration.ofSeconds(1));
            workers.watch();
        }
        assertThat(figures(workers).failed()).isZero();
        bench.advance(Duration.ofSeconds(1));
        workers.watch();
        await(slow.interrupted);
        eventually(() -> figures(workers).failed() == 1);
        JobInfo job = bench.find("one").orElseThrow();
        assertThat(job.failure().orElseThrow().kind()).isEqualTo("timeout");
        assertThat(job.state()).isEqualTo(JobState.DELAYED);
    }

    @Test
    void aJobThatHangsForGoodHoldsUpNeitherItsQueueNorAnyOther() throws InterruptedException {
        CountDownLatch hung = new CountDownLatch(1);
        QueueName other = new QueueName("other");
        Workers workers = bench.process(
                "a",
                mails(ONE.timeout(Duration.ofSeconds(10)), job -> {
                    while (job.id().value().equals("hung") && done.size() < 2) {
                        hung.countDown();
                        LockSupport.parkNanos(100_000);
                    }
                    done.add(job.id().value());
                }),
                handler(other, ONE, job -> done.add(job.id().value())));
        bench.enqueue("hung", "next");
        await(hung);
        bench.jobs.enqueue(other, List.of(NewJob.of(new JobId("beside"), "{}")));
        eventually(() -> done.contains("beside"));
        assertThat(done).doesNotContain("next");
        bench.advance(Duration.ofSeconds(10));
        workers.watch();
        eventually(() -> done.contains("next"));
        assertThat(bench.find("hung").orElseThrow().failure().orElseThrow().kind())
                .isEqualTo("timeout");
    }

    @Test
    void aJobAtWorkIsNobodyElsesHoweverLongItTakes() throws InterruptedException {
        Endless slow = new Endless();
        Workers workers = bench.process("a", mails(SETTINGS.timeout(Duration.ofHours(1)), job -> slow.work()));
        bench.enqueue("one");
        await(slow.begun);
        for (int n = 0; n < 30; n++) {
            bench.advance(LEASE.dividedBy(3));
            workers.watch();
            assertThat(bench.claim(LEASE)).isEmpty();
        }
        slow.end.countDown();
        eventually(() -> figures(workers).done() == 1);
    }

    @Test
    void aJobThatIsRemovedIsInterruptedAtTheNextHeartbeat() throws InterruptedException {
        Endless slow = new Endless();
        Workers workers = bench.process("a", mails(SETTINGS, job -> slow.work()));
        bench.enqueue("one");
        await(slow.begun);
        bench.board.remove(MAILS, new JobId("one"));
        bench.advance(LEASE.dividedBy(3));
        workers.watch();
        await(slow.interrupted);
        assertThat(figures(workers).lost()).isEqualTo(1);
        assertThat(bench.find("one")).isEmpty();
    }

    @Test
    void aJobWhoseLeaseRanOutIsInterruptedAndAnothersEndingStands() throws InterruptedException {
        Endless slow = new Endless();
        FlakyJobs store = new FlakyJobs(bench.jobs);
        Workers workers = bench.process(store, "a", mails(ONE, job -> slow.work()));
        bench.enqueue("one");
        await(slow.begun);
        // Or the same worker could claim the job again before somebody else does.
        store.claimsFail = true;
        bench.advance(LEASE);
        Job taken = bench.claim(LEASE).getFirst();
        assertThat(taken.attempt()).isEqualTo(2);
        workers.watch();
        await(slow.interrupted);
        assertThat(bench.jobs.complete(MAILS, List.of(taken.receipt()))).containsExactly(true);
        assertThat(figures(workers).lost()).isEqualTo(1);
    }

    @Test
    void aHandlerLearnsThatItsJobIsLost() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch removed = new CountDownLatch(1);
        Workers workers = bench.process("a", mails(SETTINGS, job -> {
            job.progress("{\"rows\":1}");
            job.heartbeat();
            begun.countDown();
            while (removed.getCount() > 0) {
                LockSupport.parkNanos(100_000);
            }
            assertThatThrownBy(() -> job.progress("{}")).isInstanceOf(JobLostException.class);
            job.heartbeat();
            done.add("too much");
        }));
        bench.enqueue("one");
        await(begun);
        assertThat(bench.find("one").orElseThrow().progress()).contains("{\"rows\":1}");
        bench.board.remove(MAILS, new JobId("one"));
        removed.countDown();
        eventually(() -> figures(workers).lost() == 1);
        assertThat(done).isEmpty();
    }

    @Test
    void anEndingThatCannotBeWrittenDownHoldsNobodyUpAndTheJobComesBack() {
        FlakyJobs store = new FlakyJobs(bench.jobs);
        store.endingsFail = true;
        Workers workers = bench.process(store, "a", mails(ONE, job -> done.add(job.id() + "#" + job.attempt())));
        bench.enqueue("one");
        eventually(() -> store.failures.get() == 1);
        eventually(() -> figures(workers).running() == 0 || passesOnceAllPause(SECOND));
        store.endingsFail = false;
        bench.enqueue("two");
        eventually(() -> figures(workers).done() == 1);
        bench.advance(LEASE);
        eventually(() -> figures(workers).done() == 2);
        assertThat(done).containsExactly("one#1", "two#1", "one#2");
    }

    @Test
    void anEndingIsWrittenDownAsSoonAsTheStoreIsBack() {
        FlakyJobs store = new FlakyJobs(bench.jobs);
        store.endingsFail = true;
        Workers workers = bench.process(store, "a", mails(ONE, job -> done.add(job.id() + "#" + job.attempt())));
        bench.enqueue("one");
        eventually(() -> store.failures.get() == 2 || passesOnceAllPause(MS));
        store.endingsFail = false;
        eventually(() -> figures(workers).done() == 1 || passesOnceAllPause(MS));
        assertThat(done).containsExactly("one#1");
    }

    /// Lets time pass for the watcher and whoever tries again, but none while one of them is at work: on a busy
    /// machine a lease would be over before it has had its turn. Always false.
    private boolean passesOnceAllPause(Duration time) {
        if (bench.time.pausing() == 2) {
            bench.advance(time);
        }
        return false;
    }

    @Test
    void workGoesOnByItselfWhenTheStoreIsBack() {
        FlakyJobs store = new FlakyJobs(bench.jobs);
        store.claimsFail = true;
        Workers workers =
                bench.process(store, "a", mails(ONE, job -> done.add(job.id().value())));
        bench.enqueue("one");
        eventually(() -> store.failures.get() > 3 || passesOnceAllPause(SECOND));
        store.claimsFail = false;
        eventually(() -> figures(workers).done() == 1 || passesOnceAllPause(SECOND));
    }

    @Test
    void aStopWaitsForWhatIsAtWorkAndTakesNothingNew() throws InterruptedException {
        Endless slow = new Endless();
        Workers workers = bench.process("a", mails(ONE, job -> slow.work()));
        bench.enqueue("one");
        await(slow.begun);
        Thread stop = Thread.ofVirtual().start(() -> workers.stop(Duration.ofMinutes(1)));
        eventually(() -> stop.getState() == Thread.State.TIMED_WAITING);
        bench.enqueue("two");
        slow.end.countDown();
        assertThat(stop.join(Duration.ofSeconds(10))).isTrue();
        assertThat(figures(workers).done()).isEqualTo(1);
        assertThat(bench.find("one")).isEmpty();
        assertThat(bench.find("two").orElseThrow().state()).isEqualTo(JobState.READY);
    }

    @Test
    void aStopHandsBackWhatIsUnfinishedForAnotherProcessToTakeAtOnce() throws InterruptedException {
        Endless slow = new Endless();
        Workers workers = bench.process("a", mails(ONE, job -> slow.work()));
        bench.enqueue("one");
        await(slow.begun);
        workers.stop(Duration.ZERO);
        await(slow.interrupted);
        assertThat(bench.claim(LEASE))
                .singleElement()
                .satisfies(job -> assertThat(job.attempt()).isEqualTo(1));
        assertThat(figures(workers).failed()).isZero();
    }

    @Test
    void aJobThatIsClaimedWhileTheProcessStopsIsGivenBack() throws InterruptedException {
        FlakyJobs store = new FlakyJobs(bench.jobs);
        CountDownLatch claimed = new CountDownLatch(1);
        store.afterClaim = () -> {
            claimed.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.park();
            }
        };
        Workers workers = bench.process(store, "a", mails(ONE, job -> done.add("done")));
        bench.enqueue("one");
        await(claimed);
        workers.stop(Duration.ofSeconds(10));
        assertThat(bench.claim(LEASE))
                .singleElement()
                .satisfies(job -> assertThat(job.attempt()).isEqualTo(1));
        assertThat(done).isEmpty();
    }

    @Test
    void aQueueHasOneHandler() {
        JobHandler handler = mails(ONE, job -> {});
        assertThatThrownBy(() -> bench.process("a", handler, handler)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deadLettersAreForgottenAfterThirtyDays() {
        bench.enqueue("old");
        bench.jobs.fail(MAILS, bench.claim(LEASE).getFirst().receipt(), new JobFailure("x", ""), Optional.empty());
        DeadLetterPurge purge = new DeadLetterPurge(bench.board, () -> List.of(MAILS));
        bench.process("a", purge);
        bench.advance(DeadLetterPurge.KEPT.minusMillis(1));
        purge(1);
        assertThat(bench.find("old")).isPresent();
        bench.advance(Duration.ofMillis(1));
        purge(2);
        assertThat(bench.find("old")).isEmpty();
    }

    private void purge(int number) {
        bench.jobs.enqueue(DeadLetterPurge.QUEUE, List.of(NewJob.of(new JobId("p" + number), "{}")));
        eventually(() ->
                bench.board.find(DeadLetterPurge.QUEUE, new JobId("p" + number)).isEmpty());
    }
}
