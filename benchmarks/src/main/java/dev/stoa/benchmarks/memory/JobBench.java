package dev.stoa.benchmarks.memory;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.inmemory.InMemoryAdapters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Enqueuing, claiming and completing jobs by the hundred while others wait, beside a sorted map. The time is that
/// of one
/// job.
@State(Scope.Benchmark)
public class JobBench {

    private static final int BATCH = JobQueue.BATCH;
    private static final QueueName QUEUE = new QueueName("mail");
    private static final WorkerId WORKER = new WorkerId("bench");
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Param({"10000", "100000"})
    public int waiting;

    private final JobQueue jobs = new InMemoryAdapters().jobQueue();
    private final ConcurrentSkipListMap<Long, NewJob> map = new ConcurrentSkipListMap<>();

    /// One more than wait: a batch comes again when all its jobs are done.
    private final List<List<NewJob>> batches = new ArrayList<>();

    private long enqueued;
    private int next;

    @Setup
    public void fill() {
        for (int batch = 0; batch <= waiting / BATCH; batch++) {
            int first = batch * BATCH;
            batches.add(IntStream.range(first, first + BATCH)
                    .mapToObj(i -> NewJob.of(new JobId("job_" + i), "{\"order\":\"ord_%d\"}".formatted(i)))
                    .toList());
        }
        for (int batch = 0; batch < waiting / BATCH; batch++) {
            List<NewJob> some = some();
            jobs.enqueue(QUEUE, some);
            some.forEach(job -> map.put(++enqueued, job));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<NewJob> floor() {
        some().forEach(job -> map.put(++enqueued, job));
        return IntStream.range(0, BATCH)
                .mapToObj(i -> map.pollFirstEntry().getValue())
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public List<Boolean> batch() {
        jobs.enqueue(QUEUE, some());
        List<Job> claimed = jobs.claim(QUEUE, WORKER, BATCH, LEASE, Duration.ZERO);
        return jobs.complete(QUEUE, claimed.stream().map(Job::receipt).toList());
    }

    private List<NewJob> some() {
        return batches.get(next++ % batches.size());
    }
}
