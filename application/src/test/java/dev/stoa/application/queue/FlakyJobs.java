package dev.stoa.application.queue;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.queue.Enqueued;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.Settled;
import dev.stoa.domain.queue.WorkerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A store whose claims or endings fail while a test says so.
final class FlakyJobs implements JobQueue {

    private final JobQueue jobs;
    volatile boolean claimsFail;
    volatile boolean endingsFail;
    volatile Runnable afterClaim = () -> {};
    final AtomicInteger failures = new AtomicInteger();

    FlakyJobs(JobQueue jobs) {
        this.jobs = jobs;
    }

    private void fail(boolean fails) {
        if (fails) {
            failures.incrementAndGet();
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "the test says so");
        }
    }

    @Override
    public List<Enqueued> enqueue(QueueName queue, List<NewJob> added) {
        return jobs.enqueue(queue, added);
    }

    @Override
    public List<Job> claim(QueueName queue, WorkerId worker, int limit, Duration lease, Duration wait) {
        fail(claimsFail);
        List<Job> claimed = jobs.claim(queue, worker, limit, lease, wait);
        if (!claimed.isEmpty()) {
            afterClaim.run();
        }
        return claimed;
    }

    @Override
    public List<Boolean> extend(QueueName queue, List<Receipt> receipts, Duration lease) {
        return jobs.extend(queue, receipts, lease);
    }

    @Override
    public List<Boolean> complete(QueueName queue, List<Receipt> receipts) {
        fail(endingsFail);
        return jobs.complete(queue, receipts);
    }

    @Override
    public Settled fail(QueueName queue, Receipt receipt, JobFailure failure, Optional<Duration> retryIn) {
        fail(endingsFail);
        return jobs.fail(queue, receipt, failure, retryIn);
    }

    @Override
    public boolean release(QueueName queue, Receipt receipt, Duration delay) {
        // As Postgres does.
        fail(Thread.currentThread().isInterrupted());
        return jobs.release(queue, receipt, delay);
    }

    @Override
    public boolean progress(QueueName queue, Receipt receipt, String progress) {
        return jobs.progress(queue, receipt, progress);
    }
}
