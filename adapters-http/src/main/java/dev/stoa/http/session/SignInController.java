package dev.stoa.http.session;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.session.OpenedSession;
import dev.stoa.application.session.SessionDesk;
import dev.stoa.application.session.SignIn;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.cart.CartId;
import dev.stoa.domain.customer.CustomerId;
import dev.stoa.http.Access;
import dev.stoa.http.Trace;
import dev.stoa.http.idempotency.Idempotent;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.problem.ProblemException;
import dev.stoa.http.ratelimit.RateLimited;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where tokens are given out.
@Controller("/api/v1/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private static final Logger LOG = LoggerFactory.getLogger(SignInController.class);
    private static final int DEVICE = 200;

    private final SignIn signIn;
    private final SessionDesk desk;
    private final SessionAnswers answers;
    private final ActivityLog log;

    SignInController(SignIn signIn, SessionDesk desk, SessionAnswers answers, ActivityLog log) {
        this.signIn = signIn;
        this.desk = desk;
        this.answers = answers;
        this.log = log;
    }

    /// Exchanges a passcode for a session; a given guest cart becomes the customer's.
    @Post
    @Status(HttpStatus.CREATED)
    @RateLimited(LimitRule.LOGIN)
    @Idempotent(Idempotent.Use.IGNORED)
    @Secured(Access.ANYBODY)
    HttpResponse<OpenedAnswer> signIn(HttpRequest<?> http, @Body SignInRequest request) {
        var opened = signIn.signIn(
                request.challengeId(),
                request.code(),
                device(http),
                request.cartId().map(CartId::new));
        LOG.info(
                "{} sign-in {}",
                Trace.of(http).id(),
                opened.map(each -> "of " + each.session().principal()).orElse("refused"));
        opened.map(OpenedSession::session)
                .ifPresent(session ->
                        log.loggedIn(new CustomerId(session.principal().value()), session.device()));
        return opened.map(answers::opened)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.UNAUTHENTICATED, "The passcode is wrong, used or expired; ask for another one."));
    }

    /// A new token; the old one is dead.
    @Post("/current/rotate")
    @Status(HttpStatus.CREATED)
    @Idempotent(Idempotent.Use.IGNORED)
    @Secured(Access.CUSTOMER)
    HttpResponse<OpenedAnswer> rotate(SignedIn signedIn) {
        return desk.rotate(signedIn)
                .map(answers::opened)
                .orElseThrow(() -> new ProblemException(ProblemCode.UNAUTHENTICATED, "The session ended just now."));
    }

    private static String device(HttpRequest<?> http) {
        String agent = http.getHeaders().findFirst("User-Agent").orElse("").replaceAll("[^ -~]", "?");
        return agent.substring(0, Math.min(DEVICE, agent.length()));
    }
}
