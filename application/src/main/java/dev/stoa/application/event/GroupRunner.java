package dev.stoa.application.event;

import dev.stoa.application.queue.Backoff;
import dev.stoa.application.queue.StoreReach;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.event.Batch;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One consumer of a group.
final class GroupRunner implements Runnable {

    /// How many events are taken at once, and for how long.
    private static final int BATCH = 100;

    static final Duration HOLD = Duration.ofSeconds(15);

    /// How long one event may be handled.
    static final Duration LONGEST = Duration.ofMinutes(2);

    /// How long one taking waits. Being interrupted ends it.
    private static final Duration WAIT = Duration.ofMinutes(1);

    private static final Backoff AWAY = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final EventDesk desk;
    private final Listener listener;
    private final StoreReach reach;
    private volatile boolean stopping;
    private volatile @Nullable Thread waiting;
    private volatile @Nullable BatchRun atWork;
    private boolean known;

    GroupRunner(EventDesk desk, Listener listener, StoreReach reach) {
        this.desk = desk;
        this.listener = listener;
        this.reach = reach;
    }

    /// Interrupts nobody but who waits for events.
    void stop() {
        stopping = true;
        synchronized (this) {
            Thread idle = waiting;
            if (idle != null) {
                idle.interrupt();
            }
        }
    }

    @Override
    public void run() {
        int failures = 0;
        try {
            while (!stopping) {
                failures = turn() ? 0 : failures + 1;
                if (failures > 0) {
                    pause(AWAY.delay(failures, desk.dice()));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Takes a batch and handles it; false if the store failed.
    private boolean turn() throws InterruptedException {
        try {
            Optional<Batch> batch = take();
            reach.answered();
            if (batch.isPresent()) {
                handle(new BatchRun(desk, listener, batch.get()));
            }
            return true;
        } catch (InvalidInputException removed) {
            known = false;
            return false;
        } catch (RuntimeException e) {
            reach.failed(e);
            return stopping;
        }
    }

    private void handle(BatchRun batch) throws InterruptedException {
        atWork = batch;
        try {
            batch.handle(() -> stopping);
        } finally {
            atWork = null;
        }
    }

    /// Looks after what is being handled; called by another thread now and then.
    void watch() {
        BatchRun batch = atWork;
        if (batch != null) {
            batch.watch();
        }
    }

    private Optional<Batch> take() {
        if (!known) {
            desk.groups().create(listener.topic(), listener.group(), 0);
            known = true;
        }
        wait(true);
        try {
            return desk.groups().take(listener.topic(), listener.group(), desk.me(), BATCH, HOLD, WAIT);
        } finally {
            wait(false);
        }
    }

    private void pause(Duration length) throws InterruptedException {
        wait(true);
        try {
            desk.time().pause(length);
        } finally {
            wait(false);
        }
    }

    /// A thread that was told to stop while it waited is not left interrupted for what it still has to say.
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private synchronized void wait(boolean begins) {
        waiting = begins ? Thread.currentThread() : null;
        if (begins && stopping) {
            Thread.currentThread().interrupt();
        } else if (!begins) {
            Thread.interrupted();
        }
    }
}
