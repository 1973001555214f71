package dev.stoa.http.problem;

import dev.stoa.domain.Fault;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Turns what Micronaut refuses by itself (no such route, wrong method, type or parameter) into problems.
@Singleton
@Primary
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        List<Fault> faults = context.getRootCause().flatMap(FrameworkProblems::parameterFault).stream()
                .toList();
        ProblemCode code = faults.isEmpty() ? code(context, response.code()) : ProblemCode.INVALID;
        return ProblemAnswers.onto(
                response.status(code.status()), context.getRequest(), code, detail(context, code, faults), faults);
    }

    private static ProblemCode code(ErrorContext context, int status) {
        return context.getRootCause().map(cause -> code(cause, status)).orElseGet(() -> ProblemCode.of(status));
    }

    private static ProblemCode code(Throwable cause, int status) {
        return switch (cause) {
            case UnsatisfiedBodyRouteException e -> ProblemCode.MALFORMED;
            default -> ProblemCode.of(status);
        };
    }

    private static Optional<Fault> parameterFault(Throwable cause) {
        return switch (cause) {
            case ConversionErrorException e -> {
                String name = e.getArgument().getName();
                yield Optional.of(new Fault(name, "type", "%s must be %s".formatted(name, kind(e.getArgument()))));
            }
            case UnsatisfiedBodyRouteException e -> Optional.empty();
            case UnsatisfiedRouteException e ->
                Optional.of(new Fault(
                        e.getArgument().getName(), "required", e.getArgument().getName() + " is required"));
            default -> Optional.empty();
        };
    }

    private static String kind(Argument<?> argument) {
        Argument<?> value = argument.isOptional() ? argument.getTypeParameters()[0] : argument;
        return switch (value.getType().getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "Instant" -> "a time such as 2026-01-01T00:00:00.000Z";
            case "LocalDate" -> "a date such as 2026-01-01";
            default -> "a " + value.getType().getSimpleName().toLowerCase(Locale.ROOT);
        };
    }

    private static String detail(ErrorContext context, ProblemCode code, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return faults.getFirst().message();
        }
        if (context.getRootCause().orElse(null) instanceof UnsatisfiedBodyRouteException) {
            return context.getRequest()
                    .getContentType()
                    .filter(type -> !type.equals(MediaType.APPLICATION_JSON_TYPE))
                    .map("The body is empty; %s is expected."::formatted)
                    .orElse("A JSON body is required.");
        }
        return switch (code) {
            case UNAUTHENTICATED -> Strangers.unknown(context.getRequest());
            case FORBIDDEN -> Strangers.notAllowed(context.getRequest());
            case NOT_FOUND ->
                "There is nothing at %s.".formatted(context.getRequest().getPath());
            case METHOD_NOT_ALLOWED ->
                "%s does not allow %s."
                        .formatted(
                                context.getRequest().getPath(),
                                context.getRequest().getMethodName());
            case MALFORMED ->
                context.getErrors().stream()
                        .findFirst()
                        .map(Error::getMessage)
                        .map(message -> message.lines().findFirst().orElse(message))
                        .orElse(code.title());
            default -> code.title() + ".";
        };
    }
}
