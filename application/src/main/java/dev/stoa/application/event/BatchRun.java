package dev.stoa.application.event;

import dev.stoa.application.queue.Reasons;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.Event;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Handles the events of one batch, while another thread looks after its hold.
final class BatchRun {

    private static final System.Logger LOG = System.getLogger(BatchRun.class.getName());
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final EventDesk desk;
    private final Listener listener;
    private final Batch batch;
    private final Thread worker = Thread.currentThread();
    private long handled;
    private long acknowledged;
    private int since;
    private long heldAt;

    /// What the handler is at, since when, and whether it was given up.
    private @Nullable Event current;

    private long begunAt;
    private boolean givenUp;

    BatchRun(EventDesk desk, Listener listener, Batch batch) {
        this.desk = desk;
        this.listener = listener;
        this.batch = batch;
        this.heldAt = desk.time().nanos();
    }

    /// Runs on the thread that made this.
    void handle(BooleanSupplier stopping) throws InterruptedException {
        for (Event event : batch.events()) {
            if (stopping.getAsBoolean()) {
                acknowledgeInTime(Duration.ZERO);
                return;
            }
            if (!isHandled(event) || (isTime() && !acknowledgeInTime(GroupRunner.HOLD))) {
                return;
            }
        }
    }

    private boolean isHandled(Event event) throws InterruptedException {
        begin(event);
        try {
            listener.handler().on(event);
        } catch (RuntimeException | Error e) {
            if (end() && (!isBehind() || acknowledgeInTime(GroupRunner.HOLD))) {
                failed(event, e, isOutage(e));
            }
            return false;
        }
        if (!end()) {
            return false;
        }
        done(event);
        return true;
    }

    private synchronized void begin(Event event) {
        current = event;
        begunAt = desk.time().nanos();
    }

    /// Whether the event was not given up meanwhile; a thread that was interrupted for that is not left so.
    @SuppressWarnings("ResultOfMethodCallIgnored")
    private synchronized boolean end() {
        current = null;
        if (givenUp) {
            Thread.interrupted();
        }
        return !givenUp;
    }

    private synchronized void done(Event event) {
        handled = event.position();
        since++;
    }

    /// Keeps the partition for whoever is long at one event, and gives up who is too long at it or has lost it.
    synchronized void watch() {
        Event event = current;
        if (event == null || givenUp) {
            return;
        }
        if (since(begunAt).compareTo(GroupRunner.LONGEST) >= 0) {
            giveUp();
            if (!isBehind() || acknowledge(GroupRunner.HOLD)) {
                failed(event, new IllegalStateException("took longer than " + GroupRunner.LONGEST), false);
            }
        } else if (isHoldOld() && !acknowledge(GroupRunner.HOLD)) {
            giveUp();
        }
    }

    private void giveUp() {
        givenUp = true;
        worker.interrupt();
    }

    /// At the stride, at the end, and before a third of the hold is over.
    private synchronized boolean isTime() {
        return since >= listener.stride() || handled == batch.last() || isHoldOld();
    }

    private boolean isHoldOld() {
        return since(heldAt).multipliedBy(3).compareTo(GroupRunner.HOLD) > 0;
    }

    private synchronized boolean isBehind() {
        return handled > acknowledged;
    }

    private Duration since(long moment) {
        return Duration.ofNanos(desk.time().nanos() - moment);
    }

    /// Whether the batch is still ours. A store that fails is asked again for as long as the hold lasts: who gave
    /// up at once would be told again of what is done.
    private boolean acknowledgeInTime(Duration hold) throws InterruptedException {
        while (true) {
            try {
                return acknowledge(hold);
            } catch (BackendException away) {
                if (isHoldOver()) {
                    throw away;
                }
                desk.time().pause(AGAIN);
            }
        }
    }

    private synchronized boolean isHoldOver() {
        return since(heldAt).compareTo(GroupRunner.HOLD) >= 0;
    }

    private synchronized boolean acknowledge(Duration hold) {
        long asked = desk.time().nanos();
        boolean good = desk.groups().acknowledge(listener.topic(), listener.group(), batch, handled, hold);
        heldAt = asked;
        acknowledged = handled;
        since = 0;
        return good;
    }

    private synchronized void failed(Event event, Throwable cause, boolean isOutage) {
        int attempt = handled > 0 ? 1 : batch.attempt();
        boolean passOver = attempt >= listener.attempts() && !isOutage;
        Optional<Duration> pause =
                passOver ? Optional.empty() : Optional.of(listener.backoff().delay(attempt, desk.dice()));
        String why = Reasons.text(cause);
        desk.groups().fail(listener.topic(), listener.group(), batch, why, pause);
        if (passOver) {
            LOG.log(
                    Level.ERROR,
                    "{0} passed over the event {1} of {2}: {3}",
                    listener.group(),
                    event.position(),
                    listener.topic(),
                    why);
        } else if (attempt == 1) {
            LOG.log(Level.WARNING, "{0} could not handle {1} and will again: {2}", listener.group(), event.type(), why);
        }
    }

    private static boolean isOutage(Throwable cause) {
        return cause instanceof BackendException backend && backend.kind() != BackendException.Kind.CORRUPT;
    }
}
