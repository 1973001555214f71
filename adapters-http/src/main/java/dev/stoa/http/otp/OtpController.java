package dev.stoa.http.otp;

import dev.stoa.application.otp.Challenges;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.http.Access;
import dev.stoa.http.idempotency.Idempotent;
import dev.stoa.http.problem.ProblemAnswers;
import dev.stoa.http.problem.ProblemCode;
import dev.stoa.http.ratelimit.LimitFields;
import dev.stoa.http.ratelimit.RateLimited;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;

/// Sends passcodes. The answer is the same whether the shop knows the recipient or not.
@Tag(name = "Sessions")
@Controller("/api/v1/otp")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OtpController {

    private final Challenges challenges;
    private final Limiter limiter;

    OtpController(Challenges challenges, Limiter limiter) {
        this.challenges = challenges;
        this.limiter = limiter;
    }

    /// Sends a passcode to an email address or a phone.
    @Post
    @Status(HttpStatus.ACCEPTED)
    @RateLimited(LimitRule.PASSCODE)
    @Idempotent(Idempotent.Use.IGNORED)
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PasscodeAnswer.class)))
    HttpResponse<?> send(HttpRequest<?> http, @Body PasscodeRequest request) {
        Recipient recipient = Recipient.parse(request.recipient());
        return limiter.peek(LimitRule.PASSCODE_RECIPIENT, LimitTier.ANONYMOUS, challenges.nameOf(recipient))
                .filter(decision -> !decision.allowed())
                .<HttpResponse<?>>map(decision -> LimitFields.refusal(http, decision))
                .orElseGet(() -> issue(http, recipient, request.purpose()));
    }

    /// Only what is sent counts for the recipient. Two at once cannot pass the limit, because the second one meets
    /// the cooldown.
    private HttpResponse<?> issue(HttpRequest<?> http, Recipient recipient, Purpose purpose) {
        var challenge = challenges.issue(recipient, purpose);
        return switch (challenge.issue()) {
            case Issue.Issued issued -> {
                limiter.take(LimitRule.PASSCODE_RECIPIENT, LimitTier.ANONYMOUS, challenges.nameOf(recipient));
                yield HttpResponse.accepted()
                        .body(new PasscodeAnswer(challenge.id().toString(), issued.expiresAt(), issued.resendAt()));
            }
            case Issue.CoolingDown early -> refused(http, early.retryAfter(), "A passcode was sent just now.");
            case Issue.TooMany many -> refused(http, many.retryAfter(), "Too many passcodes were sent.");
            case Issue.Locked locked -> refused(http, locked.retryAfter(), "Too many wrong passcodes were given.");
        };
    }

    /// Kills a passcode; one that is not there is dead already.
    @Delete("/{challengeId}")
    @Status(HttpStatus.NO_CONTENT)
    void cancel(String challengeId) {
        challenges.cancel(challengeId);
    }

    private static HttpResponse<?> refused(HttpRequest<?> http, Duration wait, String detail) {
        long seconds = wait.plusMillis(999).toSeconds();
        return ProblemAnswers.of(http, ProblemCode.QUOTA_EXCEEDED, detail, List.of())
                .header("Retry-After", Long.toString(seconds));
    }
}
