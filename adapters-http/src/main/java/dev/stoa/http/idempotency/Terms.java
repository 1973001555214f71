package dev.stoa.http.idempotency;

import dev.stoa.http.problem.Problem;
import dev.stoa.http.problem.ProblemCode;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a route says by [Idempotent].
record Terms(Idempotent.Use use, Duration keep, Set<String> finalRefusals) {

    private static final Terms DEFAULT = new Terms(Idempotent.Use.HONOURED, Duration.ofDays(1), Set.of());

    static Terms of(HttpRequest<?> request) {
        Optional<AnnotationValue<Idempotent>> annotation =
                RouteAttributes.getRouteMatch(request).map(route -> route.getAnnotation(Idempotent.class));
        return annotation.map(Terms::of).orElse(DEFAULT);
    }

    private static Terms of(AnnotationValue<Idempotent> annotation) {
        return new Terms(
                annotation.enumValue(Idempotent.Use.class).orElse(Idempotent.Use.HONOURED),
                Duration.ofDays(annotation.intValue("keepDays").orElse(1)),
                Arrays.stream(annotation.enumValues("finalRefusals", ProblemCode.class))
                        .map(ProblemCode::word)
                        .collect(Collectors.toSet()));
    }

    boolean keeps(HttpResponse<?> answer) {
        return answer.code() / 100 == 2
                || (answer.body() instanceof Problem refusal && finalRefusals.contains(refusal.code()));
    }
}
