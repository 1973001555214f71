package dev.stoa.application.queue;

import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.Settled;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Tells the store what became of jobs. While it is away this is tried again, but not for ever: a job whose end
/// cannot be written down keeps nobody from working, its lease runs out and it comes back.
final class Settling {

    private static final System.Logger LOG = System.getLogger(Settling.class.getName());

    private static final int TRIES = 8;
    private static final Backoff PATIENCE = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(5));

    private final Workplace place;
    private final JobHandler handler;
    private final QueueMeter meter;
    private final StoreReach reach;

    Settling(Workplace place, JobHandler handler, QueueMeter meter, StoreReach reach) {
        this.place = place;
        this.handler = handler;
        this.meter = meter;
        this.reach = reach;
    }

    void complete(RunningJob job) {
        written(
                        job,
                        () -> place.jobs()
                                .complete(handler.queue(), List.of(job.receipt()))
                                .getFirst())
                .ifPresent(meter::completed);
    }

    void fail(RunningJob job, Throwable thrown) {
        boolean forGood = thrown instanceof PermanentFailureException;
        fail(job, Reasons.of(thrown), forGood ? Optional.empty() : Optional.of(delay(job)));
    }

    void timeOut(RunningJob job) {
        JobFailure timeout = Reasons.timeout(handler.settings().timeout());
        fail(job, timeout, Optional.of(delay(job)));
    }

    private Duration delay(RunningJob job) {
        return handler.settings().backoff().delay(job.attempt(), place.dice());
    }

    private void fail(RunningJob job, JobFailure failure, Optional<Duration> retryIn) {
        written(job, () -> place.jobs().fail(handler.queue(), job.receipt(), failure, retryIn))
                .ifPresent(settled -> {
                    meter.settled(settled);
                    say(job, failure, settled);
                });
    }

    private void say(RunningJob job, JobFailure failure, Settled settled) {
        Level level = settled == Settled.DEAD ? Level.WARNING : Level.DEBUG;
        LOG.log(
                level,
                () -> "job %s of %s failed in attempt %d%s: %s: %s"
                        .formatted(
                                job.id(),
                                handler.queue(),
                                job.attempt(),
                                settled == Settled.DEAD ? " and is dead" : "",
                                failure.kind(),
                                failure.detail()));
    }

    /// Puts a job off that cannot be done just now.
    void postpone(RunningJob job, Duration delay) {
        written(job, () -> place.jobs().release(handler.queue(), job.receipt(), delay))
                .filter(good -> !good)
                .ifPresent(stale -> meter.lost.increment());
    }

    /// Gives a job back that was begun for nothing; if that fails, its lease runs out. A stop interrupts who
    /// claims, and a store may refuse a thread that is interrupted.
    void release(RunningJob job) {
        boolean interrupted = Thread.interrupted();
        try {
            place.jobs().release(handler.queue(), job.receipt(), Duration.ZERO);
        } catch (RuntimeException e) {
            reach.failed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> Optional<T> written(RunningJob job, Supplier<T> write) {
        for (int tries = 1; tries <= TRIES && job.isHeld(); tries++) {
            try {
                T answer = write.get();
                reach.answered();
                return Optional.of(answer);
            } catch (RuntimeException e) {
                reach.failed(e);
            }
            try {
                place.time().pause(PATIENCE.delay(tries, place.dice()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
