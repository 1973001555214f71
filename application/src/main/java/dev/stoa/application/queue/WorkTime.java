package dev.stoa.application.queue;

import java.time.Duration;

/// Time as it passes in this process.
public interface WorkTime {

    /// Nanoseconds since some moment; only ever goes forward.
    long nanos();

    void pause(Duration length) throws InterruptedException;
}
