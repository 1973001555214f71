package dev.stoa.http.session;

import dev.stoa.application.session.SignedIn;
import dev.stoa.http.Caller;
import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The parameters that say who calls.
@Factory
final class CallerBinders {

    @Singleton
    TypedRequestArgumentBinder<Caller> caller() {
        return new AttributeBinder<>(Caller.class, CallerBinders::callerOf);
    }

    @Singleton
    TypedRequestArgumentBinder<Caller.Customer> customer() {
        return new AttributeBinder<>(
                Caller.Customer.class,
                request -> callerOf(request)
                        .filter(Caller.Customer.class::isInstance)
                        .map(Caller.Customer.class::cast));
    }

    @Singleton
    TypedRequestArgumentBinder<SignedIn> signedIn() {
        return new AttributeBinder<>(
                SignedIn.class, request -> request.getAttribute(SignedIn.class.getName(), SignedIn.class));
    }

    private static Optional<Caller> callerOf(HttpRequest<?> request) {
        return Optional.of(
                request.getAttribute(Caller.class.getName(), Caller.class).orElseGet(Caller.Anonymous::new));
    }
}
