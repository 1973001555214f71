package dev.stoa.domain.queue;

import dev.stoa.domain.Require;
import dev.stoa.domain.Utf8;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What [JobQueue] and [JobBoard] allow, checked the same way in every family. Each throws
/// [dev.stoa.domain.InvalidInputException]; durations are answered in milliseconds.
public final class QueueBounds {

    private QueueBounds() {}

    public static void jobs(List<NewJob> jobs) {
        Require.range("jobs", jobs.size(), 1, JobQueue.BATCH);
    }

    public static void claimed(int limit) {
        Require.range("limit", limit, 1, JobQueue.BATCH);
    }

    public static void receipts(List<Receipt> receipts) {
        Require.range("receipts", receipts.size(), 1, JobQueue.BATCH);
        Set<JobId> jobs = new HashSet<>();
        receipts.forEach(receipt -> jobs.add(receipt.job()));
        Require.range("different jobs", jobs.size(), receipts.size(), receipts.size());
    }

    public static long lease(Duration lease) {
        return Require.range("lease in ms", lease.toMillis(), 1, JobQueue.MAX.toMillis());
    }

    public static long wait(Duration wait) {
        return Require.range("wait in ms", wait.toMillis(), 0, JobQueue.MAX.toMillis());
    }

    /// Until a job is due again.
    public static long delay(Duration delay) {
        return Require.range("delay in ms", delay.toMillis(), 0, Due.MAX.toMillis());
    }

    public static void progress(String progress) {
        Require.text("progress", progress, 0, NewJob.MAX_BYTES);
        Require.range("progress bytes", Utf8.length(progress), 0, NewJob.MAX_BYTES);
    }

    public static void deadLetters(int limit) {
        Require.range("limit", limit, 1, JobBoard.BATCH);
    }

    /// Since a dead letter died.
    public static long age(Duration age) {
        return Require.range("age in ms", age.toMillis(), 0, Due.MAX.toMillis());
    }
}
