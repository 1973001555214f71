package dev.stoa.domain.ratelimit;

import java.time.Duration;
import java.util.Comparator;

/// The answer of a rate limit.
///
/// @param policy the name of the tightest policy: of a refusal, the one with the longest wait; otherwise the one with
/// the
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
}
