package dev.stoa.http.session;

import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.session.SessionDesk;
import dev.stoa.application.session.SignedIn;
import dev.stoa.domain.cart.CartId;
import dev.stoa.http.Access;
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

/// Where tokens are given out.
@Controller("/api/v1/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private final SignInDesk signIns;
    private final SessionDesk desk;
    private final SessionAnswers answers;

    SignInController(SignInDesk signIns, SessionDesk desk, SessionAnswers answers) {
        this.signIns = signIns;
        this.desk = desk;
        this.answers = answers;
    }

    /// Exchanges a passcode for a session; a given guest cart becomes the customer's.
    @Post
    @Status(HttpStatus.CREATED)
    @RateLimited(LimitRule.LOGIN)
    @Idempotent(Idempotent.Use.IGNORED)
    @Secured(Access.ANYBODY)
    HttpResponse<OpenedAnswer> signIn(HttpRequest<?> http, @Body SignInRequest request) {
        var opened = signIns.signIn(
                http, request.challengeId(), request.code(), request.cartId().map(CartId::new));
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
}
