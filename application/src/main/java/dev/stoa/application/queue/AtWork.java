package dev.stoa.application.queue;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The jobs of one queue that this process is at, and the places for more.
final class AtWork {

    private final Workplace place;
    private final JobHandler handler;
    private final QueueMeter meter;
    private final Settling settling;
    private final Semaphore places;
    private final Map<Receipt, RunningJob> running = new ConcurrentHashMap<>();

    AtWork(Workplace place, JobHandler handler, QueueMeter meter, Settling settling) {
        this.place = place;
        this.handler = handler;
        this.meter = meter;
        this.settling = settling;
        this.places = new Semaphore(handler.settings().concurrency());
    }

    int size() {
        return running.size();
    }

    /// Takes every free place, at least one.
    int takePlaces() throws InterruptedException {
        places.acquire();
        return 1 + places.drainPermits();
    }

    void leavePlaces(int count) {
        places.release(count);
    }

    /// Begins a job in a place that was taken for it.
    void begin(Job claimed) {
        RunningJob job = new RunningJob(claimed, handler, place);
        running.put(job.receipt(), job);
        start(() -> work(job));
    }

    /// Gives a job back that was claimed too late, and its place.
    void giveBack(Job claimed) {
        settling.release(new RunningJob(claimed, handler, place));
        leavePlaces(1);
    }

    private void start(Runnable work) {
        place.threads().working().newThread(work).start();
    }

    private void work(RunningJob job) {
        try {
            job.run();
            ended(job, () -> settling.complete(job));
        } catch (JobLostException lost) {
            ended(job, meter.lost::increment);
        } catch (JobPostponedException later) {
            ended(job, () -> settling.postpone(job, later.delay()));
        } catch (RuntimeException | Error failed) {
            ended(job, () -> settling.fail(job, failed));
        } finally {
            leave(job);
        }
    }

    /// A handler may have left its thread interrupted.
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private static void ended(RunningJob job, Runnable settle) {
        if (job.end()) {
            Thread.interrupted();
            settle.run();
        }
    }

    /// Frees the job's place, once.
    private void leave(RunningJob job) {
        if (running.remove(job.receipt(), job)) {
            leavePlaces(1);
        }
    }

    /// Gives up whoever is over its time. A job that does not heed its interruption loses its place nevertheless,
    /// so that others are not held up.
    void giveUpOverdue() {
        running.values().stream().filter(RunningJob::isOverdue).forEach(job -> {
            if (job.end()) {
                job.interrupt();
                start(() -> {
                    settling.timeOut(job);
                    leave(job);
                });
            }
        });
    }

    /// Extends the leases of all, and lets go of those that are not ours any more.
    void extend(JobQueue jobs) {
        List<RunningJob> all = running.values().stream().limit(JobQueue.BATCH).toList();
        if (all.isEmpty()) {
            return;
        }
        long now = place.time().nanos();
        List<Boolean> good = jobs.extend(
                handler.queue(),
                all.stream().map(RunningJob::receipt).toList(),
                handler.settings().lease());
        for (int n = 0; n < all.size(); n++) {
            if (good.get(n)) {
                all.get(n).held(now);
            } else {
                lose(all.get(n));
            }
        }
    }

    /// Lets go of those whose leases could not be extended in time.
    void loseLapsed() {
        running.values().stream().filter(job -> !job.isHeld()).forEach(this::lose);
    }

    private void lose(RunningJob job) {
        if (job.end()) {
            job.interrupt();
            meter.lost.increment();
            leave(job);
        }
    }

    /// Whether all places were free before the time was over.
    boolean isIdleWithin(Duration longest) throws InterruptedException {
        return places.tryAcquire(handler.settings().concurrency(), longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// Interrupts what is unfinished and gives it back, for another process to take at once.
    void giveBackAll() {
        running.values().forEach(job -> {
            if (job.end()) {
                job.interrupt();
                settling.release(job);
                leave(job);
            }
        });
    }
}
