package dev.stoa.application.event;

import dev.stoa.application.queue.Reasons;
import dev.stoa.domain.BackendException;
import dev.stoa.domain.event.Batch;
import dev.stoa.domain.event.Event;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Handles the events of one batch.
final class BatchRun {

    private static final System.Logger LOG = System.getLogger(BatchRun.class.getName());
    private static final Duration AGAIN = Duration.ofMillis(200);

    private final EventDesk desk;
    private final Listener listener;
    private final Batch batch;
    private long handled;
    private long acknowledged;
    private int since;
    private long heldAt;

    BatchRun(EventDesk desk, Listener listener, Batch batch) {
        this.desk = desk;
        this.listener = listener;
        this.batch = batch;
        this.heldAt = desk.time().nanos();
    }

    void handle(BooleanSupplier stopping) throws InterruptedException {
        for (Event event : batch.events()) {
            if (stopping.getAsBoolean()) {
                acknowledge(Duration.ZERO);
                return;
            }
            try {
                listener.handler().on(event);
            } catch (RuntimeException | Error e) {
                failed(event, e);
                return;
            }
            handled = event.position();
            since++;
            if (isTime() && !acknowledge(GroupRunner.HOLD)) {
                return;
            }
        }
    }

    /// At the stride, at the end, and before a third of the hold is over.
    private boolean isTime() {
        return since >= listener.stride()
                || handled == batch.last()
                || held().multipliedBy(3).compareTo(GroupRunner.HOLD) > 0;
    }

    private Duration held() {
        return Duration.ofNanos(desk.time().nanos() - heldAt);
    }

    /// Whether the batch is still ours. A store that fails is asked again for as long as the hold lasts: who gave
    /// up at once would be told again of what is done.
    private boolean acknowledge(Duration hold) throws InterruptedException {
        while (true) {
            try {
                long asked = desk.time().nanos();
                boolean good = desk.groups().acknowledge(listener.topic(), listener.group(), batch, handled, hold);
                heldAt = asked;
                acknowledged = handled;
                since = 0;
                return good;
            } catch (BackendException away) {
                if (held().compareTo(GroupRunner.HOLD) >= 0) {
                    throw away;
                }
                desk.time().pause(AGAIN);
            }
        }
    }

    private void failed(Event event, Throwable cause) throws InterruptedException {
        if (handled > acknowledged && !acknowledge(GroupRunner.HOLD)) {
            return;
        }
        int attempt = handled > 0 ? 1 : batch.attempt();
        boolean passOver = attempt >= listener.attempts() && !isOutage(cause);
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
