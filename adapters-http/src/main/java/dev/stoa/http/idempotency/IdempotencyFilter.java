package dev.stoa.http.idempotency;

import dev.stoa.domain.idempotency.Beginning;
import dev.stoa.domain.idempotency.IdempotencyKey;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.http.CallerName;
import dev.stoa.http.problem.ProblemAnswers;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Does a POST with `Idempotency-Key` once, and gives the answer again to whoever repeats it.
@ServerFilter(value = "/api/v1/**", methods = HttpMethod.POST)
final class IdempotencyFilter implements Ordered {

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    /// Longer than any request takes; a server that died in between is waited for this long.
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final IdempotencyKeys keys;
    private final Replies replies;

    IdempotencyFilter(IdempotencyKeys keys, Replies replies) {
        this.keys = keys;
        this.replies = replies;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 10;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> begin(HttpRequest<?> request) {
        Terms terms = Terms.of(request);
        if (terms.use() == Idempotent.Use.IGNORED) {
            return null;
        }
        Optional<String> key = request.getHeaders().findFirst("Idempotency-Key");
        if (key.isEmpty() && terms.use() == Idempotent.Use.REQUIRED) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_REQUIRED, "This request needs an Idempotency-Key field.");
        }
        return key.map(each -> begin(request, terms, each)).orElse(null);
    }

    private @Nullable HttpResponse<?> begin(HttpRequest<?> request, Terms terms, String given) {
        if (!KEY.matcher(given).matches()) {
            throw new ProblemException(
                    ProblemCode.MALFORMED, "Idempotency-Key must be 1 to 255 visible ASCII characters.");
        }
        IdempotencyKey key = new IdempotencyKey(CallerName.of(request), "POST " + request.getPath(), given);
        return switch (keys.begin(key, Fingerprints.of(request), LEASE)) {
            case Beginning.Started started -> {
                request.setAttribute(Attempt.class.getName(), new Attempt(key, started.claim(), terms));
                yield null;
            }
            case Beginning.Replay replay -> Replies.again(replay.reply());
            case Beginning.Running running ->
                refusal(request, ProblemCode.IDEMPOTENCY_KEY_IN_USE, "The first request with this key still runs.")
                        .header("Retry-After", "1");
            case Beginning.Mismatch mismatch ->
                refusal(request, ProblemCode.IDEMPOTENCY_KEY_REUSED, "This key came first with another body.");
        };
    }

    private static MutableHttpResponse<?> refusal(HttpRequest<?> request, ProblemCode code, String detail) {
        return ProblemAnswers.of(request, code, detail, List.of());
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(Attempt.class.getName(), Attempt.class)
                .ifPresent(attempt -> replies.keepOrGiveBack(attempt, response));
    }
}
