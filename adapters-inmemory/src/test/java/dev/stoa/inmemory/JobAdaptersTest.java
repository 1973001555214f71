package dev.stoa.inmemory;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Memory holds so many jobs and no more, whatever their state; jobs that end make room for others.
class JobAdaptersTest {

    private static final QueueName MAIL = new QueueName("mail");
    private static final QueueName SMS = new QueueName("sms");

    private final JobAdapters jobs =
            JobAdapters.over(new Memory(new MovableClock(Instant.EPOCH), new Signals(() -> 0, new Random(1))), 3);

    @Test
    void aJobTooManyIsRefusedUntilAnotherEnds() {
        jobs.queue().enqueue(MAIL, List.of(job(1), job(2)));
        assertFull(() -> jobs.queue().enqueue(SMS, List.of(job(3), job(4))));
        jobs.queue().enqueue(SMS, List.of(job(3)));
        Job first = jobs.queue()
                .claim(MAIL, new WorkerId("ann"), 1, Duration.ofMinutes(1), Duration.ZERO)
                .getFirst();
        assertFull(() -> jobs.queue().enqueue(SMS, List.of(job(4))));
        jobs.queue().complete(MAIL, List.of(first.receipt()));
        jobs.queue().enqueue(SMS, List.of(job(4)));
        jobs.board().remove(SMS, new JobId("job_3"));
        jobs.queue().enqueue(MAIL, List.of(job(5)));
        assertFull(() -> jobs.queue().enqueue(MAIL, List.of(job(6))));
    }

    private static void assertFull(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BackendException.class,
                        full -> assertThat(full.kind()).isEqualTo(BackendException.Kind.UNAVAILABLE));
    }

    private static NewJob job(int number) {
        return NewJob.of(new JobId("job_" + number), "{}");
    }
}
