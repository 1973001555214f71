package dev.stoa.redis.otp;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.domain.otp.Verification;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Passcodes on Redis: one value per recipient, under the keyed hash of the recipient; it holds nothing
/// that could be read without the right code.
public final class RedisPasscodes implements Passcodes {

    private final Redis redis;

    public RedisPasscodes(Redis redis) {
        this.redis = redis;
    }

    @Override
    public Issue issue(NewPasscode passcode, PasscodePolicy policy) {
        Reply answer = redis.run(
                PasscodeScripts.ISSUE,
                key(passcode.challenge()),
                policy.maxFailuresPerDay(),
                policy.maxConsecutiveFailures(),
                PasscodePolicy.FAILURES_KEPT.toMillis(),
                policy.maxAttempts(),
                policy.maxSends(),
                policy.sendWindow().toMillis(),
                policy.cooldown().toMillis(),
                policy.lifetime().toMillis(),
                passcode.purpose(),
                passcode.challenge().id(),
                SealedRecipient.seal(passcode.recipient(), passcode.code()),
                SealedRecipient.check(passcode.code()));
        return switch (answer.text(0)) {
            case "issued" ->
                new Issue.Issued(Instant.ofEpochMilli(answer.number(1)), Instant.ofEpochMilli(answer.number(2)));
            case "cooling" -> new Issue.CoolingDown(Duration.ofMillis(answer.number(1)));
            case "many" -> new Issue.TooMany(Duration.ofMillis(answer.number(1)));
            case "locked" -> new Issue.Locked(Duration.ofMillis(answer.number(1)));
            default -> throw corrupt(answer);
        };
    }

    @Override
    public Verification verify(ChallengeId challenge, Purpose purpose, CodeMac guess, PasscodePolicy policy) {
        Reply answer = redis.run(
                PasscodeScripts.VERIFY,
                key(challenge),
                policy.maxFailuresPerDay(),
                policy.maxConsecutiveFailures(),
                PasscodePolicy.FAILURES_KEPT.toMillis(),
                policy.maxAttempts(),
                purpose,
                challenge.id(),
                SealedRecipient.check(guess));
        return switch (answer.text(0)) {
            case "accepted" -> new Verification.Accepted(SealedRecipient.open(answer.bytes(1), guess));
            case "rejected" -> new Verification.Rejected((int) answer.number(1));
            case "gone" -> new Verification.Gone();
            case "locked" -> new Verification.Locked();
            default -> throw corrupt(answer);
        };
    }

    @Override
    public boolean cancel(ChallengeId challenge) {
        Object[] arguments = Stream.concat(Stream.of(challenge.id()), Stream.of(Purpose.values()))
                .toArray();
        return redis.run(PasscodeScripts.CANCEL, key(challenge), arguments).number(0) == 1;
    }

    private List<String> key(ChallengeId challenge) {
        RecipientKey recipient = challenge.recipient();
        return List.of(redis.key("otp", recipient.pepper() + "-" + recipient.mac()));
    }

    private static BackendException corrupt(Reply answer) {
        return new BackendException(BackendException.Kind.CORRUPT, "unknown answer " + answer.text(0));
    }
}
