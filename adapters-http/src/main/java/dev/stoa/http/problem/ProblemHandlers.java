package dev.stoa.http.problem;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.BackendException.Kind;
import dev.stoa.domain.InvalidInputException;
import dev.stoa.http.Trace;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Which problem an exception becomes. What nobody foresaw is logged under its trace id and told to nobody.
@Factory
final class ProblemHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);
    private static final String RETRY_SECONDS = "1";

    @Singleton
    ExceptionHandler<ProblemException, HttpResponse<?>> problem() {
        return (request, e) -> ProblemAnswers.of(request, e);
    }

    @Singleton
    ExceptionHandler<InvalidInputException, HttpResponse<?>> invalid() {
        return (request, e) -> {
            int count = e.faults().size();
            String detail =
                    count == 1 ? e.faults().getFirst().message() : "The request has %d faults.".formatted(count);
            return ProblemAnswers.of(request, ProblemCode.INVALID, detail, e.faults());
        };
    }

    @Singleton
    ExceptionHandler<BackendException, HttpResponse<?>> backend() {
        return (request, e) -> {
            // A store that is away is told once by who watches it, not by every request that meets it.
            LOG.atLevel(e.kind() == Kind.UNAVAILABLE ? Level.DEBUG : Level.WARN)
                    .log("{} {}: {}", Trace.of(request).id(), e.kind(), e.getMessage());
            return switch (e.kind()) {
                case UNAVAILABLE, TIMEOUT -> unavailable(request);
                case CONFLICT ->
                    ProblemAnswers.of(
                            request, ProblemCode.CONFLICT, "Somebody else changed the same thing first.", List.of());
                case CORRUPT -> internal(request);
            };
        };
    }

    @Singleton
    ExceptionHandler<ErrorDataDecoderException, HttpResponse<?>> form() {
        return (request, e) ->
                ProblemAnswers.of(request, ProblemCode.MALFORMED, "The form is not encoded as forms are.", List.of());
    }

    @Singleton
    ExceptionHandler<Throwable, HttpResponse<?>> lastResort() {
        return (request, e) -> {
            LOG.error("{} {} {}", Trace.of(request).id(), request.getMethodName(), request.getPath(), e);
            return internal(request);
        };
    }

    private static HttpResponse<?> unavailable(HttpRequest<?> request) {
        return ProblemAnswers.of(request, ProblemCode.UNAVAILABLE, "A backend cannot be reached.", List.of())
                .header("Retry-After", RETRY_SECONDS);
    }

    private static HttpResponse<?> internal(HttpRequest<?> request) {
        return ProblemAnswers.of(request, ProblemCode.INTERNAL, "The fault is on this side.", List.of());
    }
}
