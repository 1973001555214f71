package dev.stoa.http.ratelimit;

import dev.stoa.domain.ratelimit.Decision;
import dev.stoa.domain.ratelimit.LimitPolicy;
import dev.stoa.http.problem.ProblemAnswers;
import dev.stoa.http.problem.ProblemCode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// The fields `RateLimit-Policy` and `RateLimit`, and the 429 with `Retry-After`.
public final class LimitFields {

    private LimitFields() {}

    static void write(MutableHttpResponse<?> response, List<LimitPolicy> policies, Decision decision) {
        response.header(
                "RateLimit-Policy",
                policies.stream()
                        .map(policy ->
                                "\"%s\";q=%d;w=%d".formatted(policy.name(), policy.limit(), seconds(policy.window())))
                        .collect(Collectors.joining(", ")));
        response.header(
                "RateLimit",
                "\"%s\";r=%d;t=%d".formatted(decision.policy(), decision.remaining(), seconds(until(decision))));
    }

    /// When refused, `t` and `Retry-After` say the same: waiting so long suffices.
    private static Duration until(Decision decision) {
        return decision.allowed() ? decision.resetAfter() : decision.retryAfter();
    }

    /// The refusal, also for limits that are only known inside a method, such as one per recipient.
    public static MutableHttpResponse<?> refusal(HttpRequest<?> request, Decision decision) {
        long wait = seconds(decision.retryAfter());
        return ProblemAnswers.of(
                        request,
                        ProblemCode.QUOTA_EXCEEDED,
                        "The limit \"%s\" of %d is used up; try again in %d s."
                                .formatted(decision.policy(), decision.limit(), wait),
                        List.of())
                .header("Retry-After", Long.toString(wait));
    }

    /// Rounded up, so that waiting as long suffices.
    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
