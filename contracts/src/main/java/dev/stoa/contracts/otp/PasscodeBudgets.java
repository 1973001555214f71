package dev.stoa.contracts.otp;

import dev.stoa.contracts.Backend;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Verification;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.otp.PasscodeSamples.ANN;
import static dev.stoa.contracts.otp.PasscodeSamples.BOB;
import static dev.stoa.contracts.otp.PasscodeSamples.MS;
import static dev.stoa.contracts.otp.PasscodeSamples.POLICY;
import static dev.stoa.contracts.otp.PasscodeSamples.WRONG;
import static dev.stoa.contracts.otp.PasscodeSamples.challenge;
import static dev.stoa.contracts.otp.PasscodeSamples.guess;
import static dev.stoa.contracts.otp.PasscodeSamples.issue;
import static dev.stoa.contracts.otp.PasscodeSamples.passcode;
import static dev.stoa.contracts.otp.PasscodeSamples.right;
import static org.assertj.core.api.Assertions.assertThat;

/// How often any [Passcodes] lets a recipient be sent a passcode, or guess wrong, however many challenges there
/// are.
public interface PasscodeBudgets {

    /// A fresh backend with no passcodes.
    Backend<Passcodes> backend();

    @Test
    default void betweenTwoSendsIsTheCooldown() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            issue(backend, ANN, 1);
            assertThat(issue(backend, BOB, 1)).isInstanceOf(Issue.Issued.class);
            backend.advance(POLICY.cooldown().plusMillis(late));
            assertThat(issue(backend, ANN, 2))
                    .as("%d ms late", late)
                    .isInstanceOf(late < 0 ? Issue.CoolingDown.class : Issue.Issued.class);
        }
    }

    @Test
    default void theCooldownGoesOnAfterTheCodeWasUsedAndForOtherPurposes() {
        var backend = backend();
        issue(backend, ANN, 1);
        guess(backend, ANN, 1, right(1));
        assertThat(issue(backend, ANN, 2)).isEqualTo(new Issue.CoolingDown(POLICY.cooldown()));
    }

    @Test
    default void aRefusedSendKillsNoCodeAndCountsForNothing() {
        var backend = backend();
        issue(backend, ANN, 1);
        backend.advance(Duration.ofSeconds(1));
        assertThat(issue(backend, ANN, 2))
                .isEqualTo(new Issue.CoolingDown(POLICY.cooldown().minusSeconds(1)));
        assertThat(guess(backend, ANN, 1, right(1))).isInstanceOf(Verification.Accepted.class);
    }

    @Test
    default void onlySoManySendsFitIntoTheWindow() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            Instant start = backend.now();
            for (int i = 1; i <= POLICY.maxSends(); i++) {
                assertThat(issue(backend, ANN, i)).isInstanceOf(Issue.Issued.class);
                backend.advance(POLICY.cooldown());
            }
            Duration wait = Duration.between(backend.now(), start.plus(POLICY.sendWindow()));
            assertThat(issue(backend, ANN, 10)).isEqualTo(new Issue.TooMany(wait));
            backend.advance(wait.plusMillis(late));
            assertThat(issue(backend, ANN, 11))
                    .as("%d ms late", late)
                    .isInstanceOf(late < 0 ? Issue.TooMany.class : Issue.Issued.class);
        }
    }

    @Test
    default void theDaysWrongGuessesAreBoundedAcrossChallenges() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            Instant first = backend.now();
            fail(backend, POLICY, POLICY.maxFailuresPerDay());
            backend.advance(POLICY.lifetime());
            Duration wait = Duration.between(backend.now(), first.plus(Duration.ofDays(1)));
            assertThat(issue(backend, ANN, 1)).isEqualTo(new Issue.Locked(wait));
            assertThat(guess(backend, ANN, 1, right(1))).isEqualTo(new Verification.Locked());
            backend.advance(wait.plusMillis(late));
            assertThat(issue(backend, ANN, 1))
                    .as("%d ms late", late)
                    .isInstanceOf(late < 0 ? Issue.Locked.class : Issue.Issued.class);
        }
    }

    @Test
    default void aLiveCodeIsNotComparedOnceTheDaysGuessesAreUsedUp() {
        var backend = backend();
        PasscodePolicy strict = strict(3, 100);
        backend.port().issue(passcode(ANN, 1), strict);
        for (int i = 0; i < 3; i++) {
            backend.port().verify(challenge(ANN, 1), Purpose.LOGIN, WRONG, strict);
        }
        assertThat(backend.port().verify(challenge(ANN, 1), Purpose.LOGIN, right(1), strict))
                .isEqualTo(new Verification.Locked());
    }

    @Test
    default void tooManyWrongGuessesWithoutARightOneLockUntilTheyAreForgotten() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            PasscodePolicy strict = strict(100, 7);
            fail(backend, strict, 7);
            backend.advance(PasscodePolicy.FAILURES_KEPT.plusMillis(late));
            assertThat(backend.port().issue(passcode(ANN, 1), strict))
                    .as("%d ms late", late)
                    .isInstanceOf(late < 0 ? Issue.Locked.class : Issue.Issued.class);
        }
    }

    @Test
    default void aRightGuessStartsTheCountOfConsecutiveOnesAnew() {
        var backend = backend();
        PasscodePolicy strict = strict(100, 7);
        fail(backend, strict, 6);
        backend.advance(POLICY.sendWindow());
        backend.port().issue(passcode(ANN, 50), strict);
        assertThat(backend.port().verify(challenge(ANN, 50), Purpose.LOGIN, right(50), strict))
                .isInstanceOf(Verification.Accepted.class);
        backend.advance(MS);
        fail(backend, strict, 6);
        backend.advance(POLICY.sendWindow());
        assertThat(backend.port().issue(passcode(ANN, 60), strict)).isInstanceOf(Issue.Issued.class);
    }

    private static PasscodePolicy strict(int perDay, int consecutive) {
        return new PasscodePolicy(
                6,
                POLICY.lifetime(),
                POLICY.maxAttempts(),
                POLICY.cooldown(),
                POLICY.maxSends(),
                POLICY.sendWindow(),
                perDay,
                consecutive);
    }

    /// `count` wrong guesses for Ann, on as many challenges as that takes.
    private static void fail(Backend<Passcodes> backend, PasscodePolicy policy, int count) {
        for (int i = 0; i < count; i++) {
            if (i % policy.maxAttempts() == 0) {
                backend.advance(i == 0 ? Duration.ZERO : policy.lifetime());
                retry(backend, policy, 100 + i);
            }
            Verification answer = backend.port()
                    .verify(challenge(ANN, 100 + i - i % policy.maxAttempts()), Purpose.LOGIN, WRONG, policy);
            assertThat(answer).as("guess %d", i).isInstanceOf(Verification.Rejected.class);
        }
    }

    private static void retry(Backend<Passcodes> backend, PasscodePolicy policy, int number) {
        if (backend.port().issue(passcode(ANN, number), policy) instanceof Issue.CoolingDown early) {
            backend.advance(early.retryAfter());
            assertThat(backend.port().issue(passcode(ANN, number), policy)).isInstanceOf(Issue.Issued.class);
        }
    }
}
