package dev.stoa.application.queue;

import dev.stoa.domain.Require;
import dev.stoa.domain.queue.JobQueue;
import java.time.Duration;

/// How the jobs of one queue are done.
///
/// @param concurrency how many at once in one process, 1 to [JobQueue#BATCH]
/// @param timeout after which a job at work is given up, 1 ms to a day
/// @param lease after which the jobs of a process that died are another's, 100 ms to [JobQueue#MAX]
/// @param backoff between the attempts of a job
public record JobSettings(int concurrency, Duration timeout, Duration lease, Backoff backoff) {

    public static final JobSettings DEFAULT =
            new JobSettings(4, Duration.ofMinutes(1), Duration.ofSeconds(30), Backoff.DEFAULT);

    public JobSettings {
        Require.range("concurrency", concurrency, 1, JobQueue.BATCH);
        Require.range("timeout in ms", timeout.toMillis(), 1, Duration.ofDays(1).toMillis());
        Require.range("lease in ms", lease.toMillis(), 100, JobQueue.MAX.toMillis());
    }

    public JobSettings concurrency(int atOnce) {
        return new JobSettings(atOnce, timeout, lease, backoff);
    }

    public JobSettings timeout(Duration longest) {
        return new JobSettings(concurrency, longest, lease, backoff);
    }

    public JobSettings lease(Duration length) {
        return new JobSettings(concurrency, timeout, length, backoff);
    }

    public JobSettings backoff(Backoff rule) {
        return new JobSettings(concurrency, timeout, lease, rule);
    }

    /// A third of a lease: two heartbeats may fail before it ends.
    Duration heartbeat() {
        return lease.dividedBy(3);
    }
}
