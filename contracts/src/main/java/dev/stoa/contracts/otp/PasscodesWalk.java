package dev.stoa.contracts.otp;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.RecipientKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Two recipients who guess a lot, both purposes, tight limits.
public final class PasscodesWalk implements Walk<Passcodes> {

    private static final List<PasscodePolicy> POLICIES = List.of(policy(2, 4, 0), policy(3, 6, 1_000));

    private static PasscodePolicy policy(int attempts, int consecutive, int cooldown) {
        return new PasscodePolicy(
                6,
                Duration.ofSeconds(10),
                attempts,
                Duration.ofMillis(cooldown),
                3,
                Duration.ofSeconds(12),
                7,
                consecutive);
    }

    @Override
    public List<Step<Passcodes>> steps(Instant start) {
        Step<Passcodes> issue = new Step<>("issue", (passcodes, dice) -> passcodes.issue(passcode(dice), policy(dice)));
        Step<Passcodes> verify = new Step<>("verify", (passcodes, dice) -> {
            Purpose purpose = purpose(dice);
            return passcodes.verify(challenge(dice, purpose), purpose(dice, purpose), code(dice), policy(dice));
        });
        Step<Passcodes> cancel =
                new Step<>("cancel", (passcodes, dice) -> passcodes.cancel(challenge(dice, purpose(dice))));
        return List.of(issue, issue, verify, verify, verify, cancel);
    }

    @Override
    public List<Duration> strides() {
        return List.of(
                Duration.ofMillis(1),
                Duration.ofMillis(999),
                Duration.ofSeconds(1),
                Duration.ofSeconds(9),
                Duration.ofHours(24).minusSeconds(1),
                PasscodePolicy.FAILURES_KEPT.minusSeconds(1));
    }

    private static NewPasscode passcode(Random dice) {
        Purpose purpose = purpose(dice);
        ChallengeId challenge = challenge(dice, purpose);
        Recipient recipient = challenge.recipient().pepper() == 1 ? PasscodeSamples.ANN : PasscodeSamples.BOB;
        return new NewPasscode(challenge, purpose, recipient, code(dice));
    }

    /// Of few, so that many are guessed right; each for one purpose.
    private static ChallengeId challenge(Random dice, Purpose purpose) {
        int recipient = 1 + dice.nextInt(2);
        return new ChallengeId("otp_" + purpose + dice.nextInt(5) / 4, new RecipientKey(recipient, "-_".repeat(11)));
    }

    private static CodeMac code(Random dice) {
        return PasscodeSamples.right(dice.nextInt(3));
    }

    private static Purpose purpose(Random dice) {
        return dice.nextInt(3) > 0 ? Purpose.LOGIN : Purpose.CONTACT;
    }

    /// Mostly the one that is meant.
    private static Purpose purpose(Random dice, Purpose meant) {
        return dice.nextInt(6) == 0 ? purpose(dice) : meant;
    }

    private static PasscodePolicy policy(Random dice) {
        return POLICIES.get(dice.nextInt(POLICIES.size()));
    }
}
