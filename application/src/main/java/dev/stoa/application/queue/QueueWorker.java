package dev.stoa.application.queue;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.QueueName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works on one queue: one thread claims jobs and one watches those at work.
final class QueueWorker {

    /// How long one claim waits. Being interrupted ends it.
    private static final Duration WAIT = Duration.ofMinutes(1);

    /// How often the jobs at work are looked at.
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Backoff AWAY = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final Workplace place;
    private final JobHandler handler;
    private final StoreReach reach;
    private final QueueMeter meter = new QueueMeter();
    private final AtWork atWork;
    private long extendedAt;
    private volatile boolean stopping;
    private @Nullable Thread claimer;
    private @Nullable Thread watcher;

    QueueWorker(Workplace place, JobHandler handler, StoreReach reach) {
        this.place = place;
        this.handler = handler;
        this.reach = reach;
        this.atWork = new AtWork(place, handler, meter, new Settling(place, handler, meter, reach));
        this.extendedAt = place.time().nanos();
    }

    QueueName queue() {
        return handler.queue();
    }

    QueueFigures figures() {
        return new QueueFigures(
                handler.queue(),
                handler.settings().concurrency(),
                atWork.size(),
                meter.done.sum(),
                meter.failed.sum(),
                meter.dead.sum(),
                meter.lost.sum());
    }

    void start() {
        claimer = place.threads().claiming().newThread(this::claimOn);
        watcher = place.threads().working().newThread(this::watchOn);
        claimer.start();
        watcher.start();
    }

    private void claimOn() {
        int failures = 0;
        try {
            while (!stopping) {
                failures = claimed() ? 0 : failures + 1;
                if (failures > 0) {
                    place.time().pause(AWAY.delay(failures, place.dice()));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Fills the free places, waiting for a place and a job; false if the store failed.
    private boolean claimed() throws InterruptedException {
        int free = atWork.takePlaces();
        int filled = 0;
        try {
            List<Job> jobs = place.jobs()
                    .claim(handler.queue(), place.me(), free, handler.settings().lease(), WAIT);
            reach.answered();
            filled = jobs.size();
            jobs.forEach(this::begin);
            return true;
        } catch (RuntimeException e) {
            if (!stopping) {
                reach.failed(e);
            }
            return false;
        } finally {
            atWork.leavePlaces(free - filled);
        }
    }

    private void begin(Job job) {
        if (stopping) {
            atWork.giveBack(job);
        } else {
            atWork.begin(job);
        }
    }

    private void watchOn() {
        Duration beat = handler.settings().heartbeat();
        try {
            while (true) {
                place.time().pause(beat.compareTo(LOOK) < 0 ? beat : LOOK);
                watch();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Looks after the jobs at work once.
    synchronized void watch() {
        atWork.giveUpOverdue();
        long now = place.time().nanos();
        if (now - extendedAt >= handler.settings().heartbeat().toNanos()) {
            extendedAt = now;
            extend();
        }
        atWork.loseLapsed();
    }

    private void extend() {
        try {
            atWork.extend(place.jobs());
        } catch (RuntimeException e) {
            reach.failed(e);
            // Sooner than in a third of a lease.
            extendedAt -= handler.settings().heartbeat().toNanos() / 2;
        }
    }

    /// Claims no more.
    void close() {
        stopping = true;
        interrupt(claimer);
    }

    /// Lets jobs end until then, and gives back those that have not.
    void finish(Duration longest) throws InterruptedException {
        try {
            if (!atWork.isIdleWithin(longest)) {
                atWork.giveBackAll();
            }
        } finally {
            interrupt(watcher);
        }
    }

    private static void interrupt(@Nullable Thread thread) {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
