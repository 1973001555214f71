package dev.stoa.application.event;

import dev.stoa.domain.BackendException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/// Says once that the events' store fails and once that it does not any more, however many find out.
final class GroupReach {

    private static final System.Logger LOG = System.getLogger(GroupReach.class.getName());

    private final AtomicBoolean away = new AtomicBoolean();

    void failed(RuntimeException cause) {
        if (away.getAndSet(true)) {
            return;
        }
        if (cause instanceof BackendException) {
            LOG.log(Level.WARNING, "events wait until their store is back: {0}", cause.getMessage());
        } else {
            LOG.log(Level.ERROR, "events wait, since their store cannot do what it is asked", cause);
        }
    }

    void answered() {
        if (away.get() && away.getAndSet(false)) {
            LOG.log(Level.WARNING, "events go on");
        }
    }
}
