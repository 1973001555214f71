package dev.stoa.inmemory;

import dev.stoa.domain.BackendException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// The memory all in-memory adapters of one shop live in: one clock, and a plug that tests can pull.
///
/// Every operation of an adapter reads the time here once, first, and so fails here when the memory is down.
public final class Memory {

    private final InstantSource clock;
    private final Signals signals;
    private volatile boolean down;

    Memory(InstantSource clock, Signals signals) {
        this.clock = clock;
        this.signals = signals;
    }

    /// Hints from others that something may have happened.
    public Signals signals() {
        return signals;
    }

    /// The time in whole milliseconds.
    public Instant now() {
        reach();
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// The time in milliseconds since the epoch.
    public long nowMillis() {
        reach();
        return clock.millis();
    }

    private void reach() {
        if (down) {
            throw new BackendException(BackendException.Kind.UNAVAILABLE, "the in-memory backend is down");
        }
    }

    boolean isUp() {
        return !down;
    }

    void goDown() {
        down = true;
    }

    void comeBack() {
        down = false;
        signals.sendToAll();
    }
}
