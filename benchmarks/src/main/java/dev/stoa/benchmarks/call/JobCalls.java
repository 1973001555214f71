package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.call.Crowd.Work;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Jobs by many callers who share one queue.
final class JobCalls {

    static final String PAYLOAD = "{\"order\":\"ord_0193f5c2a7b87d10\",\"to\":\"ann@shop.example\"}";

    private static final Duration LEASE = Duration.ofMinutes(10);

    /// How often a call looks for jobs.
    private static final int PATIENCE = 1_000;

    private JobCalls() {}

    /// Each call enqueues so many jobs, and claims and completes as many of those that have waited longest.
    ///
    /// @param batch 1 to [JobQueue#BATCH]
    /// @param waiting how many others wait in the queue all the while; whole hundreds
    static Work work(JobQueue jobs, int batch, int waiting) {
        QueueName queue = new QueueName("bench-" + Long.toUnsignedString(System.nanoTime(), Character.MAX_RADIX));
        for (int n = 0; n < waiting / JobQueue.BATCH; n++) {
            jobs.enqueue(queue, made("waiting" + n, JobQueue.BATCH));
        }
        return n -> {
            jobs.enqueue(queue, made(Crowd.name(n), batch));
            int open = batch;
            for (int tries = 0; open > 0 && tries < PATIENCE; tries++) {
                open -= settled(jobs, queue, new WorkerId("worker" + n % Crowd.CALLERS), open);
            }
            if (open > 0) {
                throw new IllegalStateException("%d jobs were not found".formatted(open));
            }
            return queue;
        };
    }

    private static List<NewJob> made(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NewJob.of(new JobId("job_" + name + "_" + i), PAYLOAD))
                .toList();
    }

    private static int settled(JobQueue jobs, QueueName queue, WorkerId worker, int limit) {
        List<Job> claimed = jobs.claim(queue, worker, limit, LEASE, Duration.ZERO);
        if (claimed.isEmpty()) {
            return 0;
        }
        if (jobs.complete(queue, claimed.stream().map(Job::receipt).toList()).contains(false)) {
            throw new IllegalStateException("a job was lost while its lease lasted");
        }
        return claimed.size();
    }
}
