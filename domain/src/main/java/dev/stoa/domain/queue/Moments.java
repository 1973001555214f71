package dev.stoa.domain.queue;

import dev.stoa.domain.Require;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The moments a queue knows.
final class Moments {

    private static final long MAX_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private Moments() {}

    /// Of the years 1970 to 9999, cut to the millisecond.
    static Instant millis(String field, Instant at) {
        Require.range(field + " in s", at.getEpochSecond(), 0, MAX_SECOND);
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
