package dev.stoa.http.session;

import dev.stoa.application.session.AtConsole;
import dev.stoa.application.session.ConsoleDesk;
import dev.stoa.application.session.ConsoleRole;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Finds out who comes to the console with its cookie. Whoever sends an `Authorization` field comes by that alone.
public final class ConsoleCredentials implements AuthenticationFetcher<HttpRequest<?>> {

    private final ConsoleDesk desk;
    private final ConsoleCookie cookie;
    private final Scheduler scheduler;

    /// @param blocking where the session store may be waited for
    public ConsoleCredentials(ConsoleDesk desk, ConsoleCookie cookie, Executor blocking) {
        this.desk = desk;
        this.cookie = cookie;
        this.scheduler = Schedulers.fromExecutor(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token =
                request.getHeaders().contains("Authorization") ? Optional.empty() : cookie.read(request);
        return token.map(shown -> Mono.fromCallable(() -> desk.of(shown)).subscribeOn(scheduler))
                .map(found -> found.flatMap(at -> Mono.justOrEmpty(at.map(who -> admit(request, who)))))
                .orElseGet(Mono::empty);
    }

    private static Authentication admit(HttpRequest<?> request, AtConsole who) {
        boolean isOperator = who.role() == ConsoleRole.OPERATOR;
        request.setAttribute(Csrf.SESSION, who.token());
        request.setAttribute(Credentials.BY_COOKIE, true);
        request.setAttribute(Caller.class.getName(), isOperator ? new Caller.Operator() : new Caller.Reader());
        String role = isOperator ? Access.OPERATOR : Access.READER;
        return Authentication.build(role, List.of(role));
    }
}
