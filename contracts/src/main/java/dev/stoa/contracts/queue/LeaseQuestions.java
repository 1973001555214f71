package dev.stoa.contracts.queue;

import dev.stoa.contracts.Backend;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.queue.QueueSamples.ANN;
import static dev.stoa.contracts.queue.QueueSamples.BOB;
import static dev.stoa.contracts.queue.QueueSamples.HOUR;
import static dev.stoa.contracts.queue.QueueSamples.LEASE;
import static dev.stoa.contracts.queue.QueueSamples.MAIL;
import static dev.stoa.contracts.queue.QueueSamples.MS;
import static dev.stoa.contracts.queue.QueueSamples.REFUSED;
import static dev.stoa.contracts.queue.QueueSamples.add;
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
import static dev.stoa.contracts.queue.QueueSamples.later;
import static dev.stoa.contracts.queue.QueueSamples.receipt;
import static dev.stoa.contracts.queue.QueueSamples.state;
import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of jobs whose workers fail, fall silent or give them back.
public interface LeaseQuestions {

    Backend<Queueing> backend();

    @Test
    default void aReceiptIsGoodUntilItsLeaseEnds() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            enqueue(backend, job("a"), job("b"), job("c"), job("d"), job("e"));
            List<Receipt> held = claim(backend, 5).stream().map(Job::receipt).toList();
            backend.advance(LEASE.plusMillis(late));
            boolean good = late < 0;
            JobQueue queue = backend.port().queue();
            assertThat(complete(backend, held.get(0))).as("%d ms late", late).isEqualTo(good);
            assertThat(extend(backend, held.get(1), LEASE)).isEqualTo(good);
            assertThat(fail(backend, held.get(2), MS)).isEqualTo(good ? Settled.WAITS : Settled.STALE);
            assertThat(queue.release(MAIL, held.get(3), MS)).isEqualTo(good);
            assertThat(queue.progress(MAIL, held.get(4), "1")).isEqualTo(good);
            assertThat(claimIds(backend, 5)).isEqualTo(good ? List.of() : List.of("a", "b", "c", "d", "e"));
        }
    }

    @Test
    default void theJobOfASilentWorkerIsClaimedAgain() {
        var backend = backend();
        add(backend, job("job"));
        Job first = claimOne(backend);
        backend.advance(LEASE);
        assertThat(state(backend, "job")).contains(JobState.RUNNING);
        Job second = claimOne(backend);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.availableAt()).isEqualTo(first.availableAt());
        assertThat(second.receipt()).isNotEqualTo(first.receipt());
        JobInfo info = find(backend, "job").orElseThrow();
        assertThat(info.failure()).contains(new JobFailure(JobFailure.LEASE_EXPIRED, ANN.value()));
        assertThat(info.attempts()).isEqualTo(2);
    }

    @Test
    default void aStaleReceiptChangesNothing() {
        var backend = backend();
        Receipt stale = receipt(backend, job("job"));
        backend.advance(LEASE);
        Receipt good = backend.port()
                .queue()
                .claim(MAIL, BOB, 1, LEASE, Duration.ZERO)
                .getFirst()
                .receipt();
        JobInfo before = find(backend, "job").orElseThrow();
        assertThat(complete(backend, stale)).isFalse();
        assertThat(extend(backend, stale, HOUR)).isFalse();
        assertThat(fail(backend, stale, MS)).isEqualTo(Settled.STALE);
        assertThat(giveUp(backend, stale, REFUSED)).isEqualTo(Settled.STALE);
        assertThat(backend.port().queue().release(MAIL, stale, MS)).isFalse();
        assertThat(backend.port().queue().progress(MAIL, stale, "\"stale\"")).isFalse();
        assertThat(find(backend, "job")).contains(before);
        assertThat(complete(backend, good)).isTrue();
    }

    @Test
    default void aJobTakenBackStandsInItsOldPlace() {
        var backend = backend();
        enqueue(backend, job("a"), job("b"));
        claim(backend, 1);
        backend.advance(LEASE);
        add(backend, job("c"));
        assertThat(claimIds(backend, 3)).containsExactly("a", "b", "c");
    }

    @Test
    default void anExtendedLeaseEndsSoMuchLater() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            Receipt receipt = receipt(backend, job("job"));
            backend.advance(LEASE.minus(MS));
            assertThat(extend(backend, receipt, HOUR)).isTrue();
            assertThat(find(backend, "job").orElseThrow().at())
                    .isEqualTo(backend.now().plus(HOUR));
            backend.advance(HOUR.plusMillis(late));
            assertThat(complete(backend, receipt)).as("%d ms late", late).isEqualTo(late < 0);
        }
    }

    @Test
    default void aClaimTakesBackSoManyAtMostThoseFirstThatEndedFirst() {
        var backend = backend();
        int all = JobQueue.SWEEP + 50;
        List<NewJob> jobs = IntStream.range(0, all)
                .mapToObj(i -> job("j%03d".formatted(all - i)))
                .toList();
        backend.port().queue().enqueue(MAIL, jobs.subList(0, 100));
        backend.port().queue().enqueue(MAIL, jobs.subList(100, all));
        backend.port().queue().claim(MAIL, ANN, 50, LEASE.plus(MS), Duration.ZERO);
        backend.port().queue().claim(MAIL, ANN, 100, LEASE, Duration.ZERO);
        backend.advance(HOUR);
        assertThat(claimIds(backend, 1)).containsExactly("j100");
        assertThat(backend.port().board().sizes(MAIL).ready()).isEqualTo(JobQueue.SWEEP - 1);
        assertThat(claimIds(backend, 1)).containsExactly("j150");
        assertThat(backend.port().board().sizes(MAIL).ready()).isEqualTo(all - 2);
    }

    @Test
    default void aPoisonedJobIsDeadAfterItsLastAttemptAndHoldsUpNobody() {
        var backend = backend();
        enqueue(backend, job("poison").priority(0).attempts(3), job("good"));
        for (int attempt = 1; attempt <= 3; attempt++) {
            Job claimed = claimOne(backend);
            assertThat(claimed.id()).isEqualTo(new JobId("poison"));
            assertThat(claimed.attempt()).isEqualTo(attempt);
            backend.advance(LEASE);
        }
        assertThat(claimIds(backend, 10)).containsExactly("good");
        JobInfo dead = find(backend, "poison").orElseThrow();
        assertThat(dead.state()).isEqualTo(JobState.DEAD);
        assertThat(dead.at()).isEqualTo(backend.now());
        assertThat(dead.attempts()).isEqualTo(3);
        assertThat(dead.failure().orElseThrow().kind()).isEqualTo(JobFailure.LEASE_EXPIRED);
        assertThat(dead.worker()).isEmpty();
    }

    @Test
    default void aFailedJobIsDueAgainExactlyAfterItsPause() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            Receipt receipt = receipt(backend, job("job"));
            assertThat(fail(backend, receipt, HOUR)).isEqualTo(Settled.WAITS);
            assertThat(find(backend, "job").orElseThrow().failure()).contains(REFUSED);
            Duration pause = HOUR.plusMillis(late);
            backend.advance(pause);
            assertThat(claim(backend, 1)).as("%d ms late", late).hasSize(late < 0 ? 0 : 1);
        }
    }

    @Test
    default void aFailedJobTakesItsNewAvailabilityForItsPlace() {
        var backend = backend();
        Receipt receipt = receipt(backend, job("failed"));
        backend.advance(MS);
        enqueue(backend, job("a"), later("c", MS.multipliedBy(2)));
        assertThat(fail(backend, receipt, MS)).isEqualTo(Settled.WAITS);
        backend.advance(HOUR);
        assertThat(claimIds(backend, 3)).containsExactly("a", "failed", "c");
    }

    @Test
    default void aJobIsDeadWhenItsLastAttemptFailsOrNoneIsWanted() {
        var backend = backend();
        Receipt receipt = receipt(backend, job("last").attempts(2));
        assertThat(fail(backend, receipt, Duration.ZERO)).isEqualTo(Settled.WAITS);
        assertThat(fail(backend, claimOne(backend).receipt(), Duration.ZERO)).isEqualTo(Settled.DEAD);
        Receipt hopeless = receipt(backend, job("hopeless"));
        assertThat(giveUp(backend, hopeless, REFUSED)).isEqualTo(Settled.DEAD);
        backend.advance(HOUR);
        assertThat(claim(backend, 2)).isEmpty();
        assertThat(state(backend, "last")).contains(JobState.DEAD);
        assertThat(find(backend, "hopeless").orElseThrow().failure()).contains(REFUSED);
    }

    @Test
    default void aReleasedJobIsAsIfItHadNotBeenClaimed() {
        var backend = backend();
        enqueue(backend, job("a").attempts(1), job("b"));
        Receipt receipt = claimOne(backend).receipt();
        backend.advance(MS);
        assertThat(backend.port().queue().release(MAIL, receipt, Duration.ZERO)).isTrue();
        assertThat(complete(backend, receipt)).isFalse();
        Job again = claimOne(backend);
        assertThat(again.id()).isEqualTo(new JobId("a"));
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(backend.port().queue().release(MAIL, again.receipt(), MS)).isTrue();
        assertThat(claimIds(backend, 2)).containsExactly("b");
        backend.advance(MS);
        assertThat(claimOne(backend).availableAt()).isEqualTo(backend.now());
    }

    @Test
    default void progressIsNotedWithTheJob() {
        var backend = backend();
        JobQueue queue = backend.port().queue();
        Receipt receipt = receipt(backend, job("job").keep(HOUR));
        assertThat(find(backend, "job").orElseThrow().progress()).isEmpty();
        assertThat(queue.progress(MAIL, receipt, "{\"rows\":1}")).isTrue();
        assertThat(queue.progress(MAIL, receipt, "{\"rows\":2}")).isTrue();
        fail(backend, receipt, Duration.ZERO);
        assertThat(find(backend, "job").orElseThrow().progress()).contains("{\"rows\":2}");
        complete(backend, claimOne(backend).receipt());
        assertThat(find(backend, "job").orElseThrow().progress()).contains("{\"rows\":2}");
        assertThat(find(backend, "job").orElseThrow().failure()).contains(REFUSED);
    }

    @Test
    default void noReceiptIsEverGivenTwice() {
        var backend = backend();
        Set<Long> claims = new HashSet<>();
        List<Receipt> old = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            Receipt done = receipt(backend, job("job"));
            assertThat(complete(backend, done)).isTrue();
            Receipt removed = receipt(backend, job("job"));
            assertThat(backend.port().board().remove(MAIL, new JobId("job"))).isTrue();
            Receipt released = receipt(backend, job("job"));
            backend.port().queue().release(MAIL, released, Duration.ZERO);
            backend.port().board().remove(MAIL, new JobId("job"));
            old.addAll(List.of(done, removed, released));
        }
        old.forEach(receipt -> assertThat(claims.add(receipt.claim())).isTrue());
        Receipt good = receipt(backend, job("job"));
        assertThat(old).noneMatch(receipt -> complete(backend, receipt));
        assertThat(complete(backend, good)).isTrue();
    }

    @Test
    default void whatIsUnknownIsStale() {
        var backend = backend();
        Receipt never = new Receipt(new JobId("never"), 1);
        assertThat(complete(backend, never)).isFalse();
        assertThat(extend(backend, never, LEASE)).isFalse();
        assertThat(backend.port().queue().fail(MAIL, never, REFUSED, Optional.empty()))
                .isEqualTo(Settled.STALE);
        assertThat(backend.port().queue().release(MAIL, never, MS)).isFalse();
        assertThat(backend.port().queue().progress(MAIL, never, "")).isFalse();
    }
}
