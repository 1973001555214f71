package dev.stoa.web.console;

import dev.stoa.application.cache.Caches.Tally;
import dev.stoa.application.order.Takings.Taken;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// What all meters showed at one moment. What a backend did not tell is empty.
record Reading(
        Instant at,
        Optional<Taken> taken,
        OptionalLong online,
        RequestMeter.Answered answered,
        Tally cache,
        Optional<Jobs> jobs,
        long limited) {

    /// @param waitingMillis how long the oldest ready job has been ready; 0 if none is
    record Jobs(long waitingMillis, long dead) {}
}
