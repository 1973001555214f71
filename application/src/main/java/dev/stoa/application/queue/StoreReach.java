package dev.stoa.application.queue;

import dev.stoa.domain.BackendException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/// Says once that a store fails and once that it does not any more, however many find out.
public final class StoreReach {

    private static final System.Logger LOG = System.getLogger(StoreReach.class.getName());

    private final String who;
    private final AtomicBoolean away = new AtomicBoolean();

    /// @param who waits for the store, such as `jobs`
    public StoreReach(String who) {
        this.who = who;
    }

    public void failed(RuntimeException cause) {
        if (away.getAndSet(true)) {
            return;
        }
        if (cause instanceof BackendException) {
            LOG.log(Level.WARNING, "{0} wait until their store is back: {1}", who, cause.getMessage());
        } else {
            LOG.log(Level.ERROR, who + " wait, since their store cannot do what it is asked", cause);
        }
    }

    public void answered() {
        if (away.get() && away.getAndSet(false)) {
            LOG.log(Level.WARNING, "{0} go on", who);
        }
    }
}
