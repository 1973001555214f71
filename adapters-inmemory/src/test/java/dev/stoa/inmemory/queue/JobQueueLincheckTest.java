package dev.stoa.inmemory.queue;

import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.Once;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.QueueSizes;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/// Queues are linearizable: whatever is done at once looks like one after the other. Claims are numbered from 1.
@Param(name = "job", gen = IntGen.class, conf = "1:2")
@Param(name = "claim", gen = IntGen.class, conf = "1:3")
public class JobQueueLincheckTest {

    private static final QueueName QUEUE = new QueueName("mail");
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final InMemoryAdapters adapters = new InMemoryAdapters(new MovableClock(Instant.EPOCH));
    private final JobQueue queue = adapters.jobQueue();

    @Operation
    public List<Enqueued> enqueue(@Param(name = "job") int job) {
        return queue.enqueue(QUEUE, List.of(NewJob.of(id(job), "{}").once(new Once.WhileUnfinished("key"))));
    }

    @Operation
    public List<Enqueued> enqueueTwo() {
        return queue.enqueue(QUEUE, List.of(NewJob.of(id(1), "{}"), NewJob.of(id(2), "{}")));
    }

    @Operation
    public List<Job> claim() {
        return queue.claim(QUEUE, new WorkerId("ann"), 1, LEASE, Duration.ZERO);
    }

    @Operation
    public List<Boolean> complete(@Param(name = "job") int job, @Param(name = "claim") int claim) {
        return queue.complete(QUEUE, List.of(new Receipt(id(job), claim)));
    }

    @Operation
    public Settled fail(@Param(name = "job") int job, @Param(name = "claim") int claim) {
        return queue.fail(QUEUE, new Receipt(id(job), claim), new JobFailure("Refused", ""), Optional.empty());
    }

    @Operation
    public boolean release(@Param(name = "job") int job, @Param(name = "claim") int claim) {
        return queue.release(QUEUE, new Receipt(id(job), claim), Duration.ZERO);
    }

    @Operation
    public int retryAll() {
        return adapters.jobBoard().retryAll(QUEUE, Optional.empty(), 10);
    }

    @Operation
    public Optional<JobInfo> find(@Param(name = "job") int job) {
        return adapters.jobBoard().find(QUEUE, id(job));
    }

    @Operation
    public QueueSizes sizes() {
        return adapters.jobBoard().sizes(QUEUE);
    }

    private static JobId id(int job) {
        return new JobId("job_" + job);
    }

    @Test
    void stress() {
        new StressOptions()
                .threads(2)
                .actorsPerThread(4)
                .iterations(10)
                .invocationsPerIteration(150)
                .check(getClass());
    }
}
