package dev.stoa.http.otp;

import dev.stoa.application.otp.Challenges;
import dev.stoa.application.ratelimit.LimitRule;
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
    private final PasscodeDesk desk;

    OtpController(Challenges challenges, PasscodeDesk desk) {
        this.challenges = challenges;
        this.desk = desk;
    }

    /// Sends a passcode to an email address or a phone.
    @Post
    @Status(HttpStatus.ACCEPTED)
    @RateLimited(LimitRule.PASSCODE)
    @Idempotent(Idempotent.Use.IGNORED)
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PasscodeAnswer.class)))
    HttpResponse<?> send(HttpRequest<?> http, @Body PasscodeRequest request) {
        return switch (desk.ask(Recipient.parse(request.recipient()), request.purpose())) {
            case Asked.Sent sent ->
                HttpResponse.accepted()
                        .body(new PasscodeAnswer(
                                sent.challenge(),
                                sent.issued().expiresAt(),
                                sent.issued().resendAt()));
            case Asked.Limited limited -> LimitFields.refusal(http, limited.decision());
            case Asked.TooSoon early -> refused(http, early.retryAfter(), early.why());
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
