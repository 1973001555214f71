package dev.stoa.domain;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// Times as everybody outside reads them: RFC 3339 in UTC with milliseconds, such as `2026-01-01T00:00:00.000Z`.
///
/// `Instant.toString` leaves out the milliseconds where there are none, and writes more digits where there are
/// more.
public final class Rfc3339 {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private Rfc3339() {}

    /// The time to the millisecond; what is finer is cut off.
    public static String of(Instant time) {
        return MILLIS.format(time);
    }
}
