package dev.stoa.contracts.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.DeadGroup;
import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueSizes;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import static dev.stoa.contracts.queue.QueueSamples.extend;
import static dev.stoa.contracts.queue.QueueSamples.fail;
import static dev.stoa.contracts.queue.QueueSamples.find;
import static dev.stoa.contracts.queue.QueueSamples.giveUp;
import static dev.stoa.contracts.queue.QueueSamples.job;
import static dev.stoa.contracts.queue.QueueSamples.kill;
import static dev.stoa.contracts.queue.QueueSamples.later;
import static dev.stoa.contracts.queue.QueueSamples.listed;
import static dev.stoa.contracts.queue.QueueSamples.receipt;
import static dev.stoa.contracts.queue.QueueSamples.state;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [JobBoard] must do, together with its queue.
public interface JobBoardContract {

    /// A fresh backend with no jobs.
    Backend<Queueing> backend();

    @Test
    default void aJobIsShownInEachOfItsStates() {
        var backend = backend();
        NewJob job = later("job", HOUR).priority(7).attempts(3).keep(HOUR);
        JobInfo delayed = new JobInfo(
                job.id(),
                JobState.DELAYED,
                job.payload(),
                7,
                0,
                3,
                backend.now(),
                backend.now().plus(HOUR),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        add(backend, job);
        assertThat(find(backend, "job")).contains(delayed);
        backend.advance(HOUR);
        assertThat(find(backend, "job").map(JobInfo::state)).contains(JobState.READY);
        assertThat(find(backend, "job").map(JobInfo::at)).contains(backend.now());
        Receipt receipt = claimOne(backend).receipt();
        JobInfo running = find(backend, "job").orElseThrow();
        assertThat(running.state()).isEqualTo(JobState.RUNNING);
        assertThat(running.at()).isEqualTo(backend.now().plus(LEASE));
        assertThat(running.attempts()).isEqualTo(1);
        assertThat(running.worker()).contains(ANN);
        backend.advance(MS);
        complete(backend, receipt);
        JobInfo done = find(backend, "job").orElseThrow();
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.at()).isEqualTo(backend.now());
        assertThat(done.worker()).isEmpty();
        assertThat(done.enqueuedAt()).isEqualTo(delayed.enqueuedAt());
        assertThat(backend.port().board().find(SMS, job.id())).isEmpty();
    }

    @Test
    default void sizesCountEveryStateByTheClock() {
        var backend = backend();
        JobBoard board = backend.port().board();
        assertThat(board.sizes(MAIL)).isEqualTo(new QueueSizes(0, 0, 0, 0, Optional.empty()));
        kill(backend, "dead", "Refused");
        add(backend, job("running"));
        claim(backend, 1);
        enqueue(
                backend,
                later("low", MS).priority(200),
                later("a", HOUR),
                later("b", HOUR).priority(3),
                job("done"));
        complete(backend, claimOne(backend).receipt());
        assertThat(board.sizes(MAIL)).isEqualTo(new QueueSizes(0, 3, 1, 1, Optional.empty()));
        backend.advance(MS);
        assertThat(board.sizes(MAIL)).isEqualTo(new QueueSizes(1, 2, 1, 1, Optional.of(backend.now())));
        backend.advance(HOUR.minus(MS));
        assertThat(board.sizes(MAIL)).isEqualTo(new QueueSizes(3, 0, 1, 1, Optional.of(backend.now())));
        assertThat(board.sizes(SMS)).isEqualTo(new QueueSizes(0, 0, 0, 0, Optional.empty()));
    }

    @Test
    default void waitingJobsAreListedInTheirOrder() {
        var backend = backend();
        List<NewJob> jobs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            jobs.add(later("job_" + i, Duration.ofMillis(i % 5)).priority(i % 3));
        }
        backend.port().queue().enqueue(MAIL, jobs);
        backend.advance(Duration.ofMillis(2));
        List<String> ready = listed(backend, JobState.READY, 4);
        List<String> delayed = listed(backend, JobState.DELAYED, 3);
        assertThat(ready).hasSize(18).isEqualTo(listed(backend, JobState.READY, 100));
        assertThat(delayed).hasSize(12).isEqualTo(listed(backend, JobState.DELAYED, 100));
        assertThat(delayed).startsWith("job_3", "job_18", "job_9", "job_24", "job_13");
        assertThat(claimIds(backend, 100)).isEqualTo(ready);
        backend.advance(HOUR);
    }

    @Test
    default void runningJobsAreListedByTheEndOfTheirLeases() {
        var backend = backend();
        enqueue(backend, job("b"), job("a"), job("{*}"), job("日"));
        List<Job> claimed = claim(backend, 4);
        extend(backend, claimed.getFirst().receipt(), HOUR);
        assertThat(listed(backend, JobState.RUNNING, 1)).containsExactly("a", "{*}", "日", "b");
        assertThat(listed(backend, JobState.READY, 1)).isEmpty();
    }

    @Test
    default void doneAndDeadJobsAreListedNewestFirst() {
        var backend = backend();
        for (String id : List.of("\uD83D\uDE00", "\uFF5E", "b", "a")) {
            complete(backend, receipt(backend, job("done " + id).keep(HOUR)));
            kill(backend, "dead " + id, "Refused");
        }
        backend.advance(MS);
        complete(backend, receipt(backend, job("done last").keep(HOUR)));
        kill(backend, "dead last", "Refused");
        for (int limit : List.of(1, 2, 100)) {
            assertThat(listed(backend, JobState.DONE, limit))
                    .containsExactly("done last", "done a", "done b", "done \uFF5E", "done \uD83D\uDE00");
            assertThat(listed(backend, JobState.DEAD, limit))
                    .containsExactly("dead last", "dead a", "dead b", "dead \uFF5E", "dead \uD83D\uDE00");
        }
    }

    @Test
    default void aListIsPagedWhileItChangesBehindAndAhead() {
        var backend = backend();
        enqueue(backend, job("a"), job("b"), job("c"), job("d"), job("e"));
        JobBoard board = backend.port().board();
        Page<JobInfo> first = board.list(MAIL, JobState.READY, PageRequest.first(2));
        claim(backend, 1);
        board.remove(MAIL, new JobId("b"));
        board.remove(MAIL, new JobId("d"));
        add(backend, job("urgent").priority(0));
        Page<JobInfo> second = board.list(MAIL, JobState.READY, new PageRequest(2, first.next()));
        assertThat(second.items()).extracting(job -> job.id().value()).containsExactly("c", "e");
        assertThat(second.next()).isEmpty();
        assertRefused(
                () -> board.list(MAIL, JobState.DEAD, new PageRequest(2, first.next())),
                () -> board.list(MAIL, JobState.READY, new PageRequest(2, Optional.of("nonsense"))));
    }

    @Test
    default void aJobIsRemovedInWhateverState() {
        var backend = backend();
        JobBoard board = backend.port().board();
        enqueue(backend, job("running").priority(0), job("ready"), later("delayed", HOUR));
        Receipt running = claimOne(backend).receipt();
        kill(backend, "dead", "Refused");
        add(backend, job("done").priority(0).keep(HOUR));
        complete(backend, claimOne(backend).receipt());
        for (String id : List.of("running", "ready", "delayed", "dead", "done")) {
            assertThat(board.remove(MAIL, new JobId(id))).as(id).isTrue();
            assertThat(board.remove(MAIL, new JobId(id))).as(id).isFalse();
            assertThat(find(backend, id)).as(id).isEmpty();
        }
        assertThat(extend(backend, running, LEASE)).isFalse();
        assertThat(board.deadGroups(MAIL)).isEmpty();
        assertThat(board.sizes(MAIL)).isEqualTo(new QueueSizes(0, 0, 0, 0, Optional.empty()));
        for (JobState state : JobState.values()) {
            assertThat(listed(backend, state, 10)).isEmpty();
        }
        backend.advance(HOUR);
        assertThat(claim(backend, 5)).isEmpty();
    }

    @Test
    default void deadLettersAreGroupedByTheKindOfTheirFailure() {
        var backend = backend();
        List<String> kinds = OddText.KEYS.stream()
                .filter(text -> text.length() <= 200)
                .sorted(Utf8.ORDER)
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            kill(backend, "once " + i, kinds.get(i));
        }
        kill(backend, "twice", kinds.get(5));
        List<DeadGroup> groups = new ArrayList<>();
        groups.add(new DeadGroup(kinds.get(5), 2));
        kinds.stream().filter(kind -> !kind.equals(kinds.get(5))).forEach(kind -> groups.add(new DeadGroup(kind, 1)));
        assertThat(backend.port().board().deadGroups(MAIL)).isEqualTo(groups);
        for (String kind : kinds) {
            assertThat(backend.port().board().purge(MAIL, Optional.of(kind), Duration.ZERO, 10))
                    .as(kind)
                    .isEqualTo(kind.equals(kinds.get(5)) ? 2 : 1);
        }
        assertThat(backend.port().board().deadGroups(MAIL)).isEmpty();
    }

    @Test
    default void onlyTheHundredMostFrequentKindsAreShown() {
        var backend = backend();
        for (int i = 0; i < 105; i++) {
            kill(backend, "job_" + i, "kind %03d".formatted(i));
        }
        kill(backend, "again", "kind 104");
        List<DeadGroup> groups = backend.port().board().deadGroups(MAIL);
        assertThat(groups).hasSize(100).startsWith(new DeadGroup("kind 104", 2), new DeadGroup("kind 000", 1));
    }

    @Test
    default void aRetriedDeadLetterHasAllItsAttemptsAgain() {
        var backend = backend();
        JobBoard board = backend.port().board();
        Receipt last = receipt(backend, job("job").attempts(1));
        fail(backend, last, HOUR);
        backend.advance(HOUR);
        assertThat(board.retry(MAIL, new JobId("job"))).isTrue();
        assertThat(board.retry(MAIL, new JobId("job"))).isFalse();
        assertThat(board.deadGroups(MAIL)).isEmpty();
        assertThat(find(backend, "job").orElseThrow().failure()).contains(REFUSED);
        Job again = claimOne(backend);
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.availableAt()).isEqualTo(backend.now());
        assertThat(fail(backend, again.receipt(), HOUR)).isEqualTo(Settled.DEAD);
        assertThat(board.retry(MAIL, new JobId("never"))).isFalse();
        assertThat(board.retry(SMS, new JobId("job"))).isFalse();
    }

    @Test
    default void deadLettersOfOneKindAreRetriedTheLongestDeadFirst() {
        var backend = backend();
        for (int i = 0; i < 6; i++) {
            kill(backend, "job_" + i, i % 2 == 0 ? "even" : "odd");
            backend.advance(MS);
        }
        JobBoard board = backend.port().board();
        assertThat(board.retryAll(MAIL, Optional.of("even"), 2)).isEqualTo(2);
        assertThat(listed(backend, JobState.READY, 10)).containsExactly("job_0", "job_2");
        assertThat(board.deadGroups(MAIL)).containsExactly(new DeadGroup("odd", 3), new DeadGroup("even", 1));
        assertThat(board.retryAll(MAIL, Optional.of("never"), 10)).isZero();
        backend.advance(MS);
        assertThat(board.retryAll(MAIL, Optional.empty(), JobBoard.BATCH)).isEqualTo(4);
        assertThat(claimIds(backend, 10)).containsExactly("job_0", "job_2", "job_1", "job_3", "job_4", "job_5");
    }

    @Test
    default void purgingHonoursTheQueueTheAgeAndTheKind() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            JobBoard board = backend.port().board();
            kill(backend, "old", "Refused");
            kill(backend, "other", "Broken");
            add(backend, job("waiting"));
            Receipt sms = claimSms(backend);
            backend.port().queue().fail(SMS, sms, REFUSED, Optional.empty());
            backend.advance(HOUR.plusMillis(late));
            kill(backend, "new", "Refused");
            assertThat(board.purge(MAIL, Optional.of("Refused"), HOUR, 10))
                    .as("%d ms late", late)
                    .isEqualTo(late < 0 ? 0 : 1);
            assertThat(state(backend, "old").isPresent()).isEqualTo(late < 0);
            assertThat(board.purge(MAIL, Optional.empty(), HOUR, 10)).isEqualTo(late < 0 ? 0 : 1);
            assertThat(state(backend, "new")).contains(JobState.DEAD);
            assertThat(state(backend, "waiting")).contains(JobState.READY);
            assertThat(board.sizes(SMS).dead()).isEqualTo(1);
            assertThat(board.purge(MAIL, Optional.empty(), Duration.ZERO, 10)).isEqualTo(late < 0 ? 3 : 1);
        }
    }

    private static Receipt claimSms(Backend<Queueing> backend) {
        backend.port().queue().enqueue(SMS, List.of(job("old")));
        return backend.port()
                .queue()
                .claim(SMS, ANN, 1, LEASE, Duration.ZERO)
                .getFirst()
                .receipt();
    }

    @Test
    default void noMoreAreRetriedOrPurgedThanAskedFor() {
        var backend = backend();
        IntStream.range(0, 5).forEach(i -> kill(backend, "job_" + i, "Refused"));
        assertThat(backend.port().board().purge(MAIL, Optional.empty(), Duration.ZERO, 2))
                .isEqualTo(2);
        assertThat(listed(backend, JobState.DEAD, 10)).containsExactly("job_0", "job_1", "job_2");
        assertThat(backend.port().board().retryAll(MAIL, Optional.of("Refused"), 2))
                .isEqualTo(2);
        assertThat(listed(backend, JobState.DEAD, 10)).containsExactly("job_0");
    }

    @Test
    default void aDeadLetterIsRetriedOrPurgedByOneOfTheRacingOperators() {
        var backend = backend();
        for (int round = 0; round < 20; round++) {
            kill(backend, "job", "Refused");
            List<Integer> counts = Races.race(4, caller -> switch (caller) {
                case 0 -> backend.port().board().retry(MAIL, new JobId("job")) ? 1 : 0;
                case 1 -> backend.port().board().retryAll(MAIL, Optional.empty(), 10);
                default -> backend.port().board().purge(MAIL, Optional.empty(), Duration.ZERO, 10);
            });
            assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
            backend.port().board().remove(MAIL, new JobId("job"));
            assertThat(backend.port().board().deadGroups(MAIL)).isEmpty();
        }
    }

    @Test
    default void argumentsOutOfBoundsAreRefused() {
        JobBoard board = backend().port().board();
        assertRefused(
                () -> board.retryAll(MAIL, Optional.empty(), 0),
                () -> board.retryAll(MAIL, Optional.empty(), JobBoard.BATCH + 1),
                () -> board.purge(MAIL, Optional.empty(), MS.negated(), 1),
                () -> board.purge(MAIL, Optional.empty(), Due.MAX.plus(MS), 1),
                () -> board.purge(MAIL, Optional.empty(), HOUR, JobBoard.BATCH + 1));
    }

    @Test
    default void everyOperationFailsWhenTheBackendIsDown() {
        var backend = backend();
        giveUp(backend, receipt(backend, job("job")), new JobFailure("Refused", ""));
        backend.goDown();
        JobBoard board = backend.port().board();
        JobId id = new JobId("job");
        Outages.assertUnavailable(
                () -> board.find(MAIL, id),
                () -> board.list(MAIL, JobState.READY, PageRequest.first(1)),
                () -> board.sizes(MAIL),
                () -> board.remove(MAIL, id),
                () -> board.deadGroups(MAIL),
                () -> board.retry(MAIL, id),
                () -> board.retryAll(MAIL, Optional.empty(), 1),
                () -> board.purge(MAIL, Optional.empty(), HOUR, 1));
    }
}
