package dev.stoa.http.session;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.application.session.OpenedSession;
import dev.stoa.application.session.SignIn;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.http.Trace;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs in whoever shows the passcode they were sent, and writes down that they did or did not.
@Singleton
public final class SignInDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SignInDesk.class);
    private static final int DEVICE = 200;

    private final SignIn signIn;
    private final ActivityLog log;

    SignInDesk(SignIn signIn, ActivityLog log) {
        this.signIn = signIn;
        this.log = log;
    }

    /// Empty for a wrong, used, expired or unknown code and for a disabled customer alike. A given guest cart
    /// becomes the customer's.
    public Optional<OpenedSession> signIn(
            HttpRequest<?> http, String challenge, String code, Optional<CartId> guestCart) {
        var opened = signIn.signIn(challenge, code, device(http), guestCart);
        LOG.info(
                "{} sign-in {}",
                Trace.of(http).id(),
                opened.map(each -> "of " + each.session().principal()).orElse("refused"));
        opened.map(OpenedSession::session)
                .ifPresent(session ->
                        log.loggedIn(new CustomerId(session.principal().value()), session.device()));
        return opened;
    }

    private static String device(HttpRequest<?> http) {
        String agent = http.getHeaders().findFirst("User-Agent").orElse("").replaceAll("[^ -~]", "?");
        return agent.substring(0, Math.min(DEVICE, agent.length()));
    }
}
