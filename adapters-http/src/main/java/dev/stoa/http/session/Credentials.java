package dev.stoa.http.session;

import dev.stoa.application.session.Identity;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.session.Role;
import dev.stoa.http.Access;
import dev.stoa.http.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.filters.AuthenticationFetcher;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Finds out who calls: a bearer token, which may be the operator key, before the cookie.
///
/// Leaves [Caller] and, for customers, [SignedIn] as attributes of the request, where controllers' parameters come
/// from. A request with neither costs nothing; the others ask the session store away from the event loop.
public final class Credentials implements AuthenticationFetcher<HttpRequest<?>> {

    static final String BY_COOKIE = "stoa.byCookie";
    private static final String BEARER = "Bearer ";

    private final Identity identity;
    private final OperatorKey operatorKey;
    private final SessionCookie cookie;
    private final Scheduler scheduler;

    /// @param blocking where the session store may be waited for
    public Credentials(Identity identity, OperatorKey operatorKey, SessionCookie cookie, Executor blocking) {
        this.identity = identity;
        this.operatorKey = operatorKey;
        this.cookie = cookie;
        this.scheduler = Schedulers.fromExecutor(blocking);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> bearer = bearer(request);
        if (bearer.filter(operatorKey::matches).isPresent()) {
            request.setAttribute(Caller.class.getName(), new Caller.Operator());
            return Mono.just(Authentication.build(Access.OPERATOR, List.of(Access.OPERATOR)));
        }
        Optional<String> token =
                bearer.or(() -> ConsoleCookie.isFor(request) ? Optional.empty() : cookie.read(request));
        return token.map(shown -> Mono.fromCallable(() -> identity.of(shown)).subscribeOn(scheduler))
                .map(found -> found.flatMap(signedIn -> admit(request, bearer.isPresent(), signedIn)))
                .orElseGet(Mono::empty);
    }

    private static Optional<String> bearer(HttpRequest<?> request) {
        return request.getHeaders()
                .findFirst("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    /// A dead bearer token was sent on purpose and is refused; a dead cookie is only left over.
    private static Mono<Authentication> admit(HttpRequest<?> request, boolean byBearer, Optional<SignedIn> found) {
        if (found.isEmpty()) {
            return byBearer ? Mono.error(new AuthorizationException(null)) : Mono.empty();
        }
        SignedIn signedIn = found.get();
        var customer = signedIn.customer();
        Set<Role> roles = customer.profile().roles();
        request.setAttribute(SignedIn.class.getName(), signedIn);
        request.setAttribute(Csrf.SESSION, signedIn.token());
        request.setAttribute(BY_COOKIE, !byBearer);
        request.setAttribute(
                Caller.class.getName(),
                new Caller.Customer(
                        customer.id(),
                        signedIn.session().id(),
                        roles,
                        customer.profile().tier()));
        return Mono.just(Authentication.build(
                customer.id().value(), roles.stream().map(Role::name).toList()));
    }
}
