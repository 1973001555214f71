package dev.stoa.application.queue;

import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobState;
import dev.stoa.domain.queue.NewJob;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import static dev.stoa.application.queue.Bench.eventually;
import static dev.stoa.application.queue.Bench.mails;
import static org.assertj.core.api.Assertions.assertThat;

/// What becomes of jobs whose handlers say more than that they failed.
class OutcomesTest {

    @AutoClose
    private final Bench bench = new Bench();

    private final Queue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void aJobThatIsPutOffIsDueAfterTheDelayAndItsAttemptDoesNotCount() {
        Workers workers = bench.process("a", mails(JobSettings.DEFAULT, job -> {
            done.add(job.id() + " " + job.attempt());
            if (done.size() < 3) {
                throw new JobPostponedException("all are busy", Duration.ofSeconds(7));
            }
        }));
        bench.enqueue(NewJob.of(new JobId("one"), "{}").attempts(1));
        for (int times = 1; times <= 2; times++) {
            int now = times;
            eventually(
                    () -> done.size() == now && bench.find("one").orElseThrow().state() == JobState.DELAYED);
            assertThat(bench.find("one").orElseThrow().at())
                    .isEqualTo(bench.clock.instant().plusSeconds(7));
            bench.advance(Duration.ofSeconds(7));
        }
        eventually(() -> workers.figures().getFirst().done() == 1);
        assertThat(done).containsExactly("one 1", "one 1", "one 1");
        assertThat(workers.figures().getFirst().failed()).isZero();
    }

    @Test
    void aTemporaryFailureSaysInWhichWordsItIsGrouped() {
        Workers workers = bench.process("a", mails(JobSettings.DEFAULT, job -> {
            throw new TemporaryFailureException("no answer", "the subscriber gave no answer: timeout");
        }));
        bench.enqueue(NewJob.of(new JobId("one"), "{}").attempts(2));
        eventually(() -> workers.figures().getFirst().failed() == 1);
        assertThat(bench.find("one").orElseThrow().failure())
                .contains(new JobFailure("no answer", "the subscriber gave no answer: timeout"));
    }
}
