package dev.stoa.domain.ratelimit;

import java.time.Duration;
import java.util.Comparator;

/// The answer of a rate limit.
///
/// @param policy the name of the tightest policy: of a refusal, the one with the longest wait; otherwise the one
/// with the
///     smallest remaining, then the first name
/// @param remaining what can still be taken now, 0 to limit
/// @param retryAfter zero if allowed; else waiting exactly this long, with no other traffic, succeeds, or [#NEVER]
/// @param resetAfter until the whole limit is there again
public record Decision(
        String policy, boolean allowed, long limit, long remaining, Duration retryAfter, Duration resetAfter) {

    /// No waiting helps: the cost is more than the limit.
    public static final Duration NEVER = Duration.ofMillis(Long.MAX_VALUE);

    /// Orders the decisions of several policies; the first one is the answer.
    public static final Comparator<Decision> TIGHTEST = Comparator.comparing(Decision::allowed)
            .thenComparing(Decision::retryAfter, Comparator.reverseOrder())
            .thenComparingLong(Decision::remaining)
            .thenComparing(Decision::policy);

    /// The decision of one policy from what a backend found.
    ///
    /// @param cost what was asked for, so that more than the limit is never
    /// @param waitMicros until `cost` can be taken
    /// @param resetMicros until the whole limit is there
    public static Decision of(
            LimitPolicy policy, long cost, boolean allowed, long remaining, long waitMicros, long resetMicros) {
        Duration wait = cost > policy.limit() ? NEVER : micros(waitMicros);
        return new Decision(
                policy.name(),
                allowed,
                policy.limit(),
                remaining,
                allowed ? Duration.ZERO : wait,
                micros(Math.max(0, resetMicros)));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
