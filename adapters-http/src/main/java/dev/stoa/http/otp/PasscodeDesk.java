package dev.stoa.http.otp;

import dev.stoa.application.otp.Challenges;
import dev.stoa.application.ratelimit.LimitRule;
import dev.stoa.application.ratelimit.LimitTier;
import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import jakarta.inject.Singleton;

/// Sends passcodes, no more to one recipient than the rule allows, whoever asks.
@Singleton
public final class PasscodeDesk {

    private final Challenges challenges;
    private final Limiter limiter;

    PasscodeDesk(Challenges challenges, Limiter limiter) {
        this.challenges = challenges;
        this.limiter = limiter;
    }

    public Asked ask(Recipient recipient, Purpose purpose) {
        return limiter.peek(LimitRule.PASSCODE_RECIPIENT, LimitTier.ANONYMOUS, challenges.nameOf(recipient))
                .filter(decision -> !decision.allowed())
                .<Asked>map(Asked.Limited::new)
                .orElseGet(() -> issue(recipient, purpose));
    }

    /// Only what is sent counts for the recipient. Two at once cannot pass the limit, because the second one meets
    /// the cooldown.
    private Asked issue(Recipient recipient, Purpose purpose) {
        var challenge = challenges.issue(recipient, purpose);
        return switch (challenge.issue()) {
            case Issue.Issued issued -> {
                limiter.take(LimitRule.PASSCODE_RECIPIENT, LimitTier.ANONYMOUS, challenges.nameOf(recipient));
                yield new Asked.Sent(challenge.id().toString(), issued);
            }
            case Issue.CoolingDown early -> new Asked.TooSoon(early.retryAfter(), "A passcode was sent just now.");
            case Issue.TooMany many -> new Asked.TooSoon(many.retryAfter(), "Too many passcodes were sent.");
            case Issue.Locked locked -> new Asked.TooSoon(locked.retryAfter(), "Too many wrong passcodes were given.");
        };
    }
}
