package dev.stoa.application.queue;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One attempt at one job. It ends once: its own thread, the watch over its time and its lease, or the stop of the
/// process ends it, and who does says what became of it.
final class RunningJob implements JobContext {

    private final Job job;
    private final JobHandler handler;
    private final Workplace place;
    private final long startedAt;
    private final AtomicBoolean ended = new AtomicBoolean();

    /// From when the lease counts, as far as this process can tell: the end of the claim, the begin of an
    /// extension.
    private volatile long heldAt;

    private volatile @Nullable Thread thread;

    RunningJob(Job job, JobHandler handler, Workplace place) {
        this.job = job;
        this.handler = handler;
        this.place = place;
        this.startedAt = place.time().nanos();
        this.heldAt = startedAt;
    }

    Receipt receipt() {
        return job.receipt();
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public String payload() {
        return job.payload();
    }

    @Override
    public int attempt() {
        return job.attempt();
    }

    @Override
    public boolean isLast() {
        return job.attempt() >= job.maxAttempts();
    }

    @Override
    public void progress(String progress) {
        if (ended.get() || !place.jobs().progress(handler.queue(), receipt(), progress)) {
            throw new JobLostException(id());
        }
    }

    @Override
    public void heartbeat() {
        long now = place.time().nanos();
        List<Receipt> receipts = List.of(receipt());
        JobQueue jobs = place.jobs();
        if (ended.get() || !jobs.extend(handler.queue(), receipts, lease()).getFirst()) {
            throw new JobLostException(id());
        }
        held(now);
    }

    private Duration lease() {
        return handler.settings().lease();
    }

    /// Does the work on the calling thread, unless it has ended already.
    void run() {
        thread = Thread.currentThread();
        if (!ended.get()) {
            handler.run(this);
        }
    }

    /// Whether the caller is the one who ends it.
    boolean end() {
        return !ended.getAndSet(true);
    }

    /// Cuts the work short, as whoever [#end] ended it from outside does.
    void interrupt() {
        Thread at = thread;
        if (at != null) {
            at.interrupt();
        }
    }

    void held(long since) {
        heldAt = since;
    }

    /// Whether the lease cannot have run out yet, as far as this process knows.
    boolean isHeld() {
        return place.time().nanos() - heldAt < lease().toNanos();
    }

    boolean isOverdue() {
        return place.time().nanos() - startedAt >= handler.settings().timeout().toNanos();
    }
}
