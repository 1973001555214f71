package dev.stoa.domain.otp;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Duration;

/// How passcodes look, how long they live and how often they may be sent and guessed.
///
/// @param digits 4 to 10
/// @param lifetime at most 10 minutes
/// @param maxAttempts guesses per challenge, a resent one included; 1 to 10
/// @param cooldown the time between two sends to one recipient
/// @param maxSends sends to one recipient per `sendWindow`; 1 to 100
/// @param maxFailuresPerDay wrong guesses for one recipient in any 24 hours; 1 to 100
/// @param maxConsecutiveFailures wrong guesses for one recipient without a right one in between, after which none
///     is taken until [#FAILURES_KEPT] after the last; 1 to 100
public record PasscodePolicy(
        int digits,
        Duration lifetime,
        int maxAttempts,
        Duration cooldown,
        int maxSends,
        Duration sendWindow,
        int maxFailuresPerDay,
        int maxConsecutiveFailures) {

    /// Failures are forgotten this long after the last one.
    public static final Duration FAILURES_KEPT = Duration.ofDays(30);

    public static final PasscodePolicy DEFAULT =
            new PasscodePolicy(6, Duration.ofMinutes(5), 5, Duration.ofSeconds(30), 5, Duration.ofMinutes(10), 20, 100);

    public PasscodePolicy {
        Require.range("digits", digits, 4, 10);
        within("lifetime", lifetime, Duration.ofSeconds(10), Duration.ofMinutes(10));
        Require.range("maxAttempts", maxAttempts, 1, 10);
        within("cooldown", cooldown, Duration.ZERO, Duration.ofHours(1));
        Require.range("maxSends", maxSends, 1, 100);
        within("sendWindow", sendWindow, cooldown, Duration.ofDays(1));
        Require.range("maxFailuresPerDay", maxFailuresPerDay, 1, 100);
        Require.range("maxConsecutiveFailures", maxConsecutiveFailures, 1, 100);
    }

    private static void within(String field, Duration value, Duration min, Duration max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new InvalidInputException(
                    field, "range", "%s is %s; allowed is %s to %s".formatted(field, value, min, max));
        }
    }
}
