package dev.stoa.http.otp;

import dev.stoa.application.otp.Challenges;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.http.Access;
import dev.stoa.http.problem.ProblemAnswers;
import dev.stoa.http.problem.ProblemCode;
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
import java.time.Duration;
import java.util.List;

/// Sends passcodes. The answer is the same whether the shop knows the recipient or not.
@Controller("/api/v1/otp")
@Secured(Access.ANYBODY)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OtpController {

    private final Challenges challenges;

    OtpController(Challenges challenges) {
        this.challenges = challenges;
    }

    @Post
    HttpResponse<?> send(HttpRequest<?> http, @Body PasscodeRequest request) {
        var challenge = challenges.issue(Recipient.parse(request.recipient()), request.purpose());
        return switch (challenge.issue()) {
            case Issue.Issued issued ->
                HttpResponse.accepted()
                        .body(new PasscodeAnswer(challenge.id().toString(), issued.expiresAt(), issued.resendAt()));
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
