package dev.stoa.domain.queue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Queues of jobs: at least once, and never again once completed.
///
/// Jobs that are due are claimed in the order of priority, then availability to the millisecond, then enqueuing. A
/// claim holds a job on a lease; when that runs out (`now >= end`) its receipt is worth nothing, and the next claim
/// of the queue takes the job back before it looks for due ones: the job waits again in its old place, or is dead
/// if that was its last attempt, with [JobFailure#LEASE_EXPIRED] as its failure. Attempts count when they begin.
/// All methods work on one queue in one step and throw [dev.stoa.domain.BackendException] when the backend is down
/// or full; nothing was done then. Durations are cut to the millisecond.
public interface JobQueue {

    /// The most jobs in one call.
    int BATCH = 100;

    /// The longest lease and the longest wait.
    Duration MAX = Duration.ofHours(1);

    /// How many jobs a claim takes back at most: those whose leases ran out first, of such the first by id in byte
    /// order.
    int SWEEP = 100;

    /// Enqueues each job, unless one with its id waits, runs, is dead or kept, or else its [Once] forbids; in
    /// order, each seeing those before it. The answers are in the order of the jobs.
    ///
    /// @param jobs 1 to [#BATCH]
    List<Enqueued> enqueue(QueueName queue, List<NewJob> jobs);

    /// Claims the first jobs that are due, in order, waiting up to `wait` for one if there is none. Of N workers
    /// racing each gets other jobs. Waiting does not poll busily: enqueuing wakes, and what falls due or runs out
    /// is seen within a second. Who is interrupted while waiting gets nothing, or what came at that moment, and
    /// stays interrupted; nothing is thrown for it, and no job is lost to it.
    ///
    /// @param limit 1 to [#BATCH]
    /// @param lease 1 ms to [#MAX]
    /// @param wait 0 to [#MAX]; 0 asks once
    List<Job> claim(QueueName queue, WorkerId worker, int limit, Duration lease, Duration wait);

    /// Makes the leases end `lease` from now. For each receipt whether it was still good; if not, nothing changed.
    ///
    /// @param receipts 1 to [#BATCH], each job once
    /// @param lease 1 ms to [#MAX]
    List<Boolean> extend(QueueName queue, List<Receipt> receipts, Duration lease);

    /// Completes the jobs: none runs again. For each receipt whether it was still good; if not, nothing changed.
    ///
    /// @param receipts 1 to [#BATCH], each job once
    List<Boolean> complete(QueueName queue, List<Receipt> receipts);

    /// Ends a failed attempt. The job is due again after `retryIn`, with that as its new availability, or is dead
    /// if there is none or this was its last attempt.
    ///
    /// @param retryIn 0 to [Due#MAX]
    Settled fail(QueueName queue, Receipt receipt, JobFailure failure, Optional<Duration> retryIn);

    /// Gives the job back as if it had not been claimed: the attempt does not count, and it is due again after
    /// `delay`, with that as its new availability; with 0 it is back in its old place. Whether the receipt was
    /// still good.
    ///
    /// @param delay 0 to [Due#MAX]
    boolean release(QueueName queue, Receipt receipt, Duration delay);

    /// Notes how far the job is, in place of what was noted before. Whether the receipt was still good.
    ///
    /// @param progress JSON, at most [NewJob#MAX_BYTES] bytes of UTF-8; kept with the job as long as it can be
    /// found
    boolean progress(QueueName queue, Receipt receipt, String progress);
}
