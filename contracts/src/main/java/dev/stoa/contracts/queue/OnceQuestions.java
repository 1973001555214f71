package dev.stoa.contracts.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.OddText;
import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Enqueued.Added;
import dev.stoa.domain.queue.Enqueued.Exists;
import dev.stoa.domain.queue.Enqueued.Ticked;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.Once.Tick;
import dev.stoa.domain.queue.Once.WhileUnfinished;
import dev.stoa.domain.queue.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.queue.QueueSamples.HOUR;
import static dev.stoa.contracts.queue.QueueSamples.LEASE;
import static dev.stoa.contracts.queue.QueueSamples.MAIL;
import static dev.stoa.contracts.queue.QueueSamples.MS;
import static dev.stoa.contracts.queue.QueueSamples.REFUSED;
import static dev.stoa.contracts.queue.QueueSamples.add;
import static dev.stoa.contracts.queue.QueueSamples.claim;
import static dev.stoa.contracts.queue.QueueSamples.claimOne;
import static dev.stoa.contracts.queue.QueueSamples.complete;
import static dev.stoa.contracts.queue.QueueSamples.enqueue;
import static dev.stoa.contracts.queue.QueueSamples.fail;
import static dev.stoa.contracts.queue.QueueSamples.giveUp;
import static dev.stoa.contracts.queue.QueueSamples.job;
import static dev.stoa.contracts.queue.QueueSamples.receipt;
import static dev.stoa.contracts.queue.QueueSamples.state;
import static org.assertj.core.api.Assertions.assertThat;

/// What keeps a job from being enqueued twice.
public interface OnceQuestions {

    Backend<Queueing> backend();

    private static NewJob unique(String id) {
        return job(id).once(new WhileUnfinished("cart:1"));
    }

    private static Enqueued tick(Backend<Queueing> backend, String id, String schedule, Instant at) {
        return add(backend, job(id).once(new Tick(schedule, at)));
    }

    private static Added added(String id) {
        return new Added(new JobId(id));
    }

    private static Exists exists(String id) {
        return new Exists(new JobId(id));
    }

    @Test
    default void anIdIsEnqueuedOnceWhateverItsJobsState() {
        var backend = backend();
        add(backend, job("job").keep(HOUR));
        assertThat(add(backend, job("job"))).isEqualTo(exists("job"));
        Receipt receipt = claimOne(backend).receipt();
        assertThat(add(backend, job("job"))).isEqualTo(exists("job"));
        complete(backend, receipt);
        assertThat(add(backend, job("job"))).isEqualTo(exists("job"));
        giveUp(backend, receipt(backend, job("dead")), REFUSED);
        assertThat(add(backend, job("dead"))).isEqualTo(exists("dead"));
        assertThat(claim(backend, 1)).isEmpty();
    }

    @Test
    default void aDoneJobIsKeptExactlyAsLongAsWanted() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            complete(backend, receipt(backend, job("job").keep(HOUR)));
            assertThat(state(backend, "job")).contains(JobState.DONE);
            backend.advance(HOUR.plusMillis(late));
            boolean kept = late < 0;
            assertThat(state(backend, "job").isPresent()).as("%d ms late", late).isEqualTo(kept);
            assertThat(QueueSamples.listed(backend, JobState.DONE, 10)).hasSize(kept ? 1 : 0);
            assertThat(backend.port().board().remove(MAIL, new JobId("job"))).isEqualTo(kept);
            complete(backend, receipt(backend, job("job").keep(HOUR)));
            backend.advance(HOUR.plusMillis(late));
            assertThat(add(backend, job("job"))).isEqualTo(kept ? exists("job") : added("job"));
            assertThat(state(backend, "job")).contains(kept ? JobState.DONE : JobState.READY);
        }
    }

    @Test
    default void aUniqueKeyIsHeldWhileItsJobWaitsOrRuns() {
        var backend = backend();
        assertThat(enqueue(backend, unique("a"), unique("b"), job("c")))
                .containsExactly(added("a"), exists("a"), added("c"));
        Receipt receipt = claimOne(backend).receipt();
        assertThat(add(backend, unique("b"))).isEqualTo(exists("a"));
        fail(backend, receipt, Duration.ZERO);
        assertThat(add(backend, unique("b"))).isEqualTo(exists("a"));
        backend.advance(MS);
        claim(backend, 2);
        backend.advance(LEASE);
        assertThat(add(backend, unique("b"))).isEqualTo(exists("a"));
        assertThat(backend.port().queue().enqueue(QueueSamples.SMS, List.of(unique("b"))))
                .containsExactly(added("b"));
    }

    @Test
    default void aUniqueKeyIsFreeWhenItsJobIsDoneRemovedOrDead() {
        var backend = backend();
        complete(backend, receipt(backend, unique("done").keep(HOUR)));
        assertThat(add(backend, unique("removed"))).isEqualTo(added("removed"));
        backend.port().board().remove(MAIL, new JobId("removed"));
        Receipt dead = receipt(backend, unique("dead"));
        giveUp(backend, dead, REFUSED);
        Receipt silent = receipt(backend, unique("silent").attempts(1));
        backend.advance(LEASE);
        claim(backend, 1);
        assertThat(complete(backend, silent)).isFalse();
        assertThat(add(backend, unique("last"))).isEqualTo(added("last"));
    }

    @Test
    default void aDeadLetterThatIsRetriedRunsWithoutItsKey() {
        var backend = backend();
        giveUp(backend, receipt(backend, unique("dead")), REFUSED);
        assertThat(add(backend, unique("next"))).isEqualTo(added("next"));
        assertThat(backend.port().board().retry(MAIL, new JobId("dead"))).isTrue();
        assertThat(add(backend, unique("more"))).isEqualTo(exists("next"));
        backend.port().board().remove(MAIL, new JobId("next"));
        assertThat(add(backend, unique("more"))).isEqualTo(added("more"));
        backend.port().board().remove(MAIL, new JobId("dead"));
        assertThat(add(backend, unique("again"))).isEqualTo(exists("more"));
    }

    @Test
    default void eachTickOfAScheduleIsEnqueuedOnceWhoeverComesWhenever() {
        var backend = backend();
        Instant nine = backend.now();
        assertThat(tick(backend, "9 a", "scan", nine)).isEqualTo(added("9 a"));
        assertThat(tick(backend, "9 b", "scan", nine.plusNanos(999_999))).isEqualTo(new Ticked());
        complete(backend, claimOne(backend).receipt());
        assertThat(tick(backend, "9 c", "scan", nine)).isEqualTo(new Ticked());
        assertThat(tick(backend, "10", "scan", nine.plus(HOUR))).isEqualTo(added("10"));
        assertThat(tick(backend, "9 d", "scan", nine.plus(HOUR).minus(MS))).isEqualTo(new Ticked());
        assertThat(tick(backend, "9 e", "flush", nine)).isEqualTo(added("9 e"));
        assertThat(claim(backend, 9)).hasSize(2);
    }

    @Test
    default void aTickWhoseIdExistsIsNotNoted() {
        var backend = backend();
        add(backend, job("job"));
        assertThat(tick(backend, "job", "scan", backend.now())).isEqualTo(exists("job"));
        assertThat(tick(backend, "next", "scan", backend.now())).isEqualTo(added("next"));
    }

    @Test
    default void ofTooManySchedulesTheOneThatTickedEarliestIsForgotten() {
        var backend = backend();
        Instant at = backend.now();
        for (int from = 0; from < Once.SCHEDULES; from += 100) {
            NewJob[] jobs = IntStream.range(from, from + 100)
                    .mapToObj(i -> job("j" + i).once(new Tick("s" + i, at.plusMillis(i / 2))))
                    .toArray(NewJob[]::new);
            assertThat(enqueue(backend, jobs)).allMatch(Added.class::isInstance);
        }
        assertThat(tick(backend, "new", "s", at.plus(HOUR))).isEqualTo(added("new"));
        assertThat(tick(backend, "x", "s1", at)).isEqualTo(new Ticked());
        assertThat(tick(backend, "y", "s0", at.plus(HOUR))).isEqualTo(added("y"));
        assertThat(tick(backend, "z", "s1", at)).isEqualTo(added("z"));
    }

    @Test
    default void anyTextCanBeAUniqueKeyAndASchedule() {
        var backend = backend();
        for (String text : OddText.KEYS) {
            assertThat(add(backend, job(text).once(new WhileUnfinished(text)))).isEqualTo(added(text));
            assertThat(add(backend, job("other").once(new WhileUnfinished(text))))
                    .isEqualTo(exists(text));
        }
    }
}
