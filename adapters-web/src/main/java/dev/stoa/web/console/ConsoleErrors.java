package dev.stoa.web.console;

import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import dev.stoa.http.operations.Operations;
import dev.stoa.http.operations.PortState;
import dev.stoa.web.ErrorLook;
import dev.stoa.web.ErrorPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// Errors of the console stay in the console.
@Singleton
final class ConsoleErrors implements ErrorLook {

    private final Desk desk;
    private final Operations operations;

    ConsoleErrors(Desk desk, Operations operations) {
        this.desk = desk;
        this.operations = operations;
    }

    @Override
    public boolean isFor(HttpRequest<?> request) {
        return request.getPath().startsWith("/console");
    }

    @Override
    public String pageOf(HttpRequest<?> request) {
        return ConsoleFrame.section(request.getPath());
    }

    @Override
    public MutableHttpResponse<byte[]> show(HttpRequest<?> request, ErrorPage error) {
        String advice = advice(request, error);
        return desk.show(
                request,
                "error",
                error.heading(),
                frame -> new ConsoleErrorPage(frame, error.status(), error.heading(), advice, error.trace()));
    }

    private String advice(HttpRequest<?> request, ErrorPage error) {
        return switch (error.status()) {
            case 403 ->
                CallerName.caller(request) instanceof Caller.Reader
                        ? "You signed in with the reader's key, which changes nothing."
                        : error.advice();
            case 404 -> "It may have been removed, or never was there.";
            case 503 -> whoIsAway() + error.advice();
            default -> error.advice();
        };
    }

    private String whoIsAway() {
        String away = operations.ports().stream()
                .filter(port -> !port.isUp())
                .map(PortState::adapter)
                .distinct()
                .collect(Collectors.joining(" and "));
        return away.isEmpty() ? "" : "No answer from %s. ".formatted(away);
    }
}
