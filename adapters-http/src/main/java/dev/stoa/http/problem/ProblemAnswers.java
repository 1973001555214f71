package dev.stoa.http.problem;

import dev.stoa.domain.Fault;
import dev.stoa.http.Trace;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;

/// Makes the answer of a problem.
public final class ProblemAnswers {

    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemAnswers() {}

    public static MutableHttpResponse<Problem> of(HttpRequest<?> request, ProblemException problem) {
        MutableHttpResponse<Problem> answer = of(request, problem.code(), problem.detail(), problem.faults());
        problem.fields().forEach(answer::header);
        return answer;
    }

    public static MutableHttpResponse<Problem> of(
            HttpRequest<?> request, ProblemCode code, String detail, List<Fault> faults) {
        return onto(HttpResponse.status(code.status()), request, code, detail, faults);
    }

    static MutableHttpResponse<Problem> onto(
            MutableHttpResponse<?> response,
            HttpRequest<?> request,
            ProblemCode code,
            String detail,
            List<Fault> faults) {
        Places places = Places.of(request);
        Problem body = new Problem(
                "/problems/" + code.word(),
                code.title(),
                response.code(),
                detail,
                request.getPath(),
                code.word(),
                Trace.of(request).id(),
                faults.stream().map(places::place).toList());
        response.getHeaders().set("X-Request-Id", Trace.of(request).requestId());
        return response.contentType(MEDIA_TYPE).body(body);
    }
}
