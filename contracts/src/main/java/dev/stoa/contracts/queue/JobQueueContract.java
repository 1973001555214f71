package dev.stoa.contracts.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.Enqueued.Added;
import dev.stoa.domain.queue.Enqueued.Exists;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.queue.QueueSamples.ANN;
import static dev.stoa.contracts.queue.QueueSamples.HOUR;
import static dev.stoa.contracts.queue.QueueSamples.LEASE;
import static dev.stoa.contracts.queue.QueueSamples.MAIL;
import static dev.stoa.contracts.queue.QueueSamples.MS;
import static dev.stoa.contracts.queue.QueueSamples.REFUSED;
import static dev.stoa.contracts.queue.QueueSamples.SMS;
import static dev.stoa.contracts.queue.QueueSamples.add;
import static dev.stoa.contracts.queue.QueueSamples.assertRefused;
import static dev.stoa.contracts.queue.QueueSamples.claim;
import static dev.stoa.contracts.queue.QueueSamples.claimIds;
import static dev.stoa.contracts.queue.QueueSamples.claimOne;
import static dev.stoa.contracts.queue.QueueSamples.complete;
import static dev.stoa.contracts.queue.QueueSamples.enqueue;
import static dev.stoa.contracts.queue.QueueSamples.find;
import static dev.stoa.contracts.queue.QueueSamples.ids;
import static dev.stoa.contracts.queue.QueueSamples.job;
import static dev.stoa.contracts.queue.QueueSamples.later;
import static dev.stoa.contracts.queue.QueueSamples.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// What every [JobQueue] must do.
public interface JobQueueContract extends LeaseQuestions, OnceQuestions, WorkerRaces {

    /// A fresh backend with no jobs.
    @Override
    Backend<Queueing> backend();

    @Test
    default void aJobIsClaimedAsItWasEnqueued() {
        var backend = backend();
        NewJob wanted = new NewJob(
                new JobId("job_1"), "{\"to\":\"日本 \\u0000\"}", 7, Due.NOW, 3, Optional.empty(), Duration.ZERO);
        assertThat(add(backend, wanted)).isEqualTo(new Added(wanted.id()));
        Job claimed = claimOne(backend);
        assertThat(claimed.payload()).isEqualTo(wanted.payload());
        assertThat(claimed)
                .isEqualTo(new Job(
                        new Receipt(wanted.id(), claimed.receipt().claim()), wanted.payload(), 7, 1, 3, backend.now()));
        assertThat(claim(backend, 1)).isEmpty();
    }

    @Test
    default void jobsAreClaimedByPriorityThenAvailabilityThenEnqueuing() {
        var backend = backend();
        enqueue(
                backend,
                job("late 1"),
                job("late 2"),
                job("low").priority(255),
                job("high").priority(0));
        enqueue(backend, later("soon", MS), later("sooner", Duration.ZERO).priority(99));
        backend.advance(MS);
        enqueue(backend, job("last"), job("urgent").priority(1));
        assertThat(claimIds(backend, 3)).containsExactly("high", "urgent", "sooner");
        assertThat(claimIds(backend, 100)).containsExactly("late 1", "late 2", "soon", "last", "low");
    }

    @Test
    default void manyJobsComeOutInExactlyTheirOrder() {
        var backend = backend();
        Random dice = new Random(5);
        List<int[]> order = new ArrayList<>();
        for (int batch = 0; batch < 4; batch++) {
            List<NewJob> jobs = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                int[] place = {dice.nextInt(4) * 85, dice.nextInt(5), order.size()};
                order.add(place);
                jobs.add(later("job_" + place[2], Duration.ofMillis(place[1])).priority(place[0]));
            }
            backend.port().queue().enqueue(MAIL, jobs);
        }
        backend.advance(Duration.ofMillis(5));
        List<String> claimed = new ArrayList<>();
        IntStream.range(0, 40).forEach(i -> claimed.addAll(claimIds(backend, 11)));
        assertThat(claimed)
                .containsExactlyElementsOf(order.stream()
                        .sorted((a, b) -> Arrays.compare(a, b))
                        .map(place -> "job_" + place[2])
                        .toList());
    }

    @Test
    default void aDelayedJobIsDueExactlyAfterItsDelay() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            add(backend, later("in", HOUR));
            add(backend, job("at").due(new Due.At(backend.now().plus(HOUR).plusNanos(999_999))));
            backend.advance(HOUR.plusMillis(late));
            assertThat(state(backend, "in")).contains(late < 0 ? JobState.DELAYED : JobState.READY);
            assertThat(claimIds(backend, 2))
                    .as("%d ms late", late)
                    .isEqualTo(late < 0 ? List.of() : List.of("in", "at"));
        }
    }

    @Test
    default void aJobOfThePastIsDueNow() {
        var backend = backend();
        add(backend, job("now"));
        add(backend, job("past").due(new Due.At(backend.now().minus(HOUR))));
        List<Job> claimed = claim(backend, 2);
        assertThat(ids(claimed)).containsExactly("now", "past");
        assertThat(claimed.getLast().availableAt()).isEqualTo(backend.now());
    }

    /// Timers that count milliseconds in 31 bits begin such a job at once, and again and again.
    @Test
    default void aDelayOfMonthsIsADelayOfMonths() {
        var backend = backend();
        Duration month = Duration.ofDays(31);
        enqueue(backend, later("month", month), later("year", Due.MAX));
        backend.advance(month.minus(MS));
        assertThat(claim(backend, 2)).isEmpty();
        backend.advance(MS);
        assertThat(claimIds(backend, 2)).containsExactly("month");
        backend.advance(Due.MAX.minus(month).minus(MS));
        assertThat(claimIds(backend, 2)).containsExactly("month");
        backend.advance(MS);
        assertThat(claimIds(backend, 2)).containsExactly("year");
    }

    @Test
    default void delayedJobsOfHighPriorityHoldUpNobody() {
        var backend = backend();
        List<NewJob> delayed = IntStream.range(0, 100)
                .mapToObj(i -> later("d" + i, HOUR).priority(i % 50))
                .toList();
        backend.port().queue().enqueue(MAIL, delayed);
        add(backend, job("now").priority(255));
        add(backend, job("soon").priority(25));
        assertThat(claimIds(backend, 100)).containsExactly("soon", "now");
    }

    @Test
    default void queuesAreStrangers() {
        var backend = backend();
        JobQueue queue = backend.port().queue();
        add(backend, job("job_1"));
        assertThat(queue.enqueue(SMS, List.of(job("job_1")))).containsExactly(new Added(new JobId("job_1")));
        Job mail = claimOne(backend);
        assertThat(queue.complete(SMS, List.of(mail.receipt()))).containsExactly(false);
        assertThat(queue.claim(SMS, ANN, 10, LEASE, Duration.ZERO)).hasSize(1);
        assertThat(complete(backend, mail.receipt())).isTrue();
        assertThat(backend.port().board().sizes(SMS).running()).isEqualTo(1);
    }

    @Test
    default void aBatchIsEnqueuedInOrderEachSeeingThoseBeforeIt() {
        var backend = backend();
        assertThat(enqueue(backend, job("a"), job("b"), job("a").priority(0)))
                .containsExactly(new Added(new JobId("a")), new Added(new JobId("b")), new Exists(new JobId("a")));
        assertThat(claimIds(backend, 3)).containsExactly("a", "b");
    }

    @Test
    default void aCompletedJobIsGoneAndNeverRunsAgain() {
        var backend = backend();
        enqueue(backend, job("a"), job("b"));
        List<Receipt> receipts = claim(backend, 2).stream().map(Job::receipt).toList();
        assertThat(backend.port().queue().complete(MAIL, receipts)).containsExactly(true, true);
        assertThat(backend.port().queue().complete(MAIL, receipts)).containsExactly(false, false);
        backend.advance(HOUR);
        assertThat(claim(backend, 2)).isEmpty();
        assertThat(find(backend, "a")).isEmpty();
    }

    @Test
    default void eachReceiptIsAnsweredForItself() {
        var backend = backend();
        enqueue(backend, job("a"), job("b"), job("c"));
        List<Receipt> receipts = claim(backend, 3).stream().map(Job::receipt).toList();
        complete(backend, receipts.get(1));
        assertThat(backend.port().queue().extend(MAIL, receipts, LEASE)).containsExactly(true, false, true);
        assertThat(backend.port().queue().complete(MAIL, receipts)).containsExactly(true, false, true);
    }

    @Test
    default void aHungJobHoldsUpNobody() {
        var backend = backend();
        enqueue(backend, job("hung").priority(0), job("a"), job("b"));
        Job hung = claimOne(backend);
        assertThat(claimIds(backend, 1)).containsExactly("a");
        assertThat(claimIds(backend, 1)).containsExactly("b");
        assertThat(complete(backend, hung.receipt())).isTrue();
    }

    @Test
    default void payloadsOfAllSizesComeBackWhole() {
        var backend = backend();
        String largest = "\"" + "é".repeat(NewJob.MAX_BYTES / 2 - 1) + "\"";
        for (String payload : List.of("", "0", "\u0000", largest)) {
            add(backend, NewJob.of(new JobId("job_" + payload.length()), payload));
            Job claimed = claimOne(backend);
            assertThat(claimed.payload()).isEqualTo(payload);
            complete(backend, claimed.receipt());
        }
        assertThatThrownBy(() -> NewJob.of(new JobId("job"), largest + " ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    default void anyTextCanNameAJobAndAWorker() {
        var backend = backend();
        List<NewJob> jobs = OddText.KEYS.stream().map(QueueSamples::job).toList();
        assertThat(backend.port().queue().enqueue(MAIL, jobs))
                .containsExactlyElementsOf(
                        jobs.stream().map(j -> new Added(j.id())).toList());
        for (String text : OddText.KEYS) {
            WorkerId worker = new WorkerId(text);
            Job claimed = backend.port()
                    .queue()
                    .claim(MAIL, worker, 1, LEASE, Duration.ZERO)
                    .getFirst();
            assertThat(claimed.id()).isEqualTo(new JobId(text));
            assertThat(find(backend, text).orElseThrow().worker()).contains(worker);
            assertThat(complete(backend, claimed.receipt())).isTrue();
        }
    }

    @Test
    default void argumentsOutOfBoundsAreRefused() {
        JobQueue queue = backend().port().queue();
        Receipt receipt = new Receipt(new JobId("job"), 1);
        Duration tooLong = JobQueue.MAX.plus(MS);
        List<NewJob> tooMany = IntStream.rangeClosed(0, JobQueue.BATCH)
                .mapToObj(i -> job("job_" + i))
                .toList();
        assertRefused(
                () -> queue.enqueue(MAIL, List.of()),
                () -> queue.enqueue(MAIL, tooMany),
                () -> queue.claim(MAIL, ANN, 0, LEASE, Duration.ZERO),
                () -> queue.claim(MAIL, ANN, JobQueue.BATCH + 1, LEASE, Duration.ZERO),
                () -> queue.claim(MAIL, ANN, 1, Duration.ofNanos(999_999), Duration.ZERO),
                () -> queue.claim(MAIL, ANN, 1, tooLong, Duration.ZERO),
                () -> queue.claim(MAIL, ANN, 1, LEASE, tooLong),
                () -> queue.claim(MAIL, ANN, 1, LEASE, MS.negated()),
                () -> queue.extend(MAIL, List.of(), LEASE),
                () -> queue.extend(MAIL, List.of(receipt), tooLong),
                () -> queue.complete(MAIL, List.of(receipt, new Receipt(new JobId("job"), 2))),
                () -> queue.fail(MAIL, receipt, REFUSED, Optional.of(Due.MAX.plus(MS))),
                () -> queue.release(MAIL, receipt, MS.negated()),
                () -> queue.progress(MAIL, receipt, "x".repeat(NewJob.MAX_BYTES + 1)));
    }

    @Test
    default void everyOperationFailsWhenTheBackendIsDown() {
        var backend = backend();
        JobQueue queue = backend.port().queue();
        add(backend, job("job"));
        Receipt receipt = claimOne(backend).receipt();
        backend.goDown();
        Outages.assertUnavailable(
                () -> queue.enqueue(MAIL, List.of(job("next"))),
                () -> queue.claim(MAIL, ANN, 1, LEASE, Duration.ZERO),
                () -> queue.claim(MAIL, ANN, 1, LEASE, HOUR),
                () -> queue.extend(MAIL, List.of(receipt), LEASE),
                () -> queue.complete(MAIL, List.of(receipt)),
                () -> queue.fail(MAIL, receipt, REFUSED, Optional.empty()),
                () -> queue.release(MAIL, receipt, Duration.ZERO),
                () -> queue.progress(MAIL, receipt, "1"));
    }
}
