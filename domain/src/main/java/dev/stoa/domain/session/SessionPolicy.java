package dev.stoa.domain.session;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Duration;

/// How long sessions last and how many one principal may have.
///
/// @param idle a session ends when unused for this long; at most `absolute`
/// @param absolute a session ends this long after it was created, however much it is used; at most 90 days
/// @param granularity using a session is written down at most once in this time, so that reads stay reads
/// @param maxPerPrincipal 1 to 100; one more and the oldest goes
public record SessionPolicy(Duration idle, Duration absolute, Duration granularity, int maxPerPrincipal) {

    public static final SessionPolicy DEFAULT =
            new SessionPolicy(Duration.ofHours(1), Duration.ofHours(24), Duration.ofMinutes(1), 10);

    public SessionPolicy {
        millis("absolute", absolute, 1, Duration.ofDays(90).toMillis());
        millis("idle", idle, 1, absolute.toMillis());
        millis("granularity", granularity, 0, idle.toMillis() - 1);
        Require.range("maxPerPrincipal", maxPerPrincipal, 1, 100);
    }

    private static void millis(String field, Duration value, long min, long max) {
        if (value.toNanosPart() % 1_000_000 != 0) {
            throw new InvalidInputException(field, "format", field + " must be whole milliseconds, not " + value);
        }
        Require.range(field, value.toMillis(), min, max);
    }
}
