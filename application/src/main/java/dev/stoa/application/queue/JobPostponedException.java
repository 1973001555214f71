package dev.stoa.application.queue;

import dev.stoa.domain.StoaException;
import java.time.Duration;

/// A job cannot be done just now, although nothing is wrong with it: it is given back, this attempt does not count,
/// and any worker may take it when the delay is over.
public final class JobPostponedException extends StoaException {

    private static final long serialVersionUID = 1L;

    private final Duration delay;

    /// @param delay 0 to [dev.stoa.domain.queue.Due#MAX]
    public JobPostponedException(String message, Duration delay) {
        super(message);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
