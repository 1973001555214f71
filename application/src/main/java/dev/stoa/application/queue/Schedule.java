package dev.stoa.application.queue;

import java.time.Duration;
import java.time.Instant;

/// Times that come again and again, the same ones for every process.
@FunctionalInterface
public interface Schedule {

    /// The first of them that is later than this moment.
    Instant next(Instant after);

    /// Every so often, counted from the epoch.
    ///
    /// @param interval 1 ms or more
    static Schedule every(Duration interval) {
        long millis = interval.toMillis();
        return after -> Instant.ofEpochMilli((Math.floorDiv(after.toEpochMilli(), millis) + 1) * millis);
    }
}
