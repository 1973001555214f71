package dev.stoa.web.console;

import dev.stoa.http.Caller;
import dev.stoa.http.CallerName;
import dev.stoa.web.ErrorLook;
import dev.stoa.web.ErrorPage;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/// Errors of the console stay in the console.
@Singleton
final class ConsoleErrors implements ErrorLook {

    private final Desk desk;

    ConsoleErrors(Desk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isFor(HttpRequest<?> request) {
        return request.getPath().startsWith("/console");
    }

    @Override
    public MutableHttpResponse<byte[]> show(HttpRequest<?> request, ErrorPage error) {
        boolean isReaders = error.status() == 403 && CallerName.caller(request) instanceof Caller.Reader;
        String advice = isReaders ? "You signed in with the reader's key, which changes nothing." : error.advice();
        return desk.show(
                request,
                "error",
                error.heading(),
                frame -> new ConsoleErrorPage(frame, error.status(), error.heading(), advice, error.trace()));
    }
}
