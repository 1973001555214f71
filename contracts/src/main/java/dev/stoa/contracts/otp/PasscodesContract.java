package dev.stoa.contracts.otp;

import dev.stoa.contracts.OddText;
import dev.stoa.contracts.Outages;
import dev.stoa.contracts.Races;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.domain.otp.Verification;
import dev.stoa.domain.otp.Verification.Accepted;
import dev.stoa.domain.otp.Verification.Gone;
import dev.stoa.domain.otp.Verification.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static dev.stoa.contracts.otp.PasscodeSamples.ANN;
import static dev.stoa.contracts.otp.PasscodeSamples.BOB;
import static dev.stoa.contracts.otp.PasscodeSamples.POLICY;
import static dev.stoa.contracts.otp.PasscodeSamples.WRONG;
import static dev.stoa.contracts.otp.PasscodeSamples.challenge;
import static dev.stoa.contracts.otp.PasscodeSamples.guess;
import static dev.stoa.contracts.otp.PasscodeSamples.issue;
import static dev.stoa.contracts.otp.PasscodeSamples.passcode;
import static dev.stoa.contracts.otp.PasscodeSamples.right;
import static org.assertj.core.api.Assertions.assertThat;

/// What every [Passcodes] must do with one passcode; [PasscodeBudgets] has the limits across them.
public interface PasscodesContract extends PasscodeBudgets {

    @Test
    default void theRightCodeIsAcceptedOnceAndTellsItsRecipient() {
        var backend = backend();
        assertThat(issue(backend, ANN, 1))
                .isEqualTo(new Issue.Issued(
                        backend.now().plus(POLICY.lifetime()), backend.now().plus(POLICY.cooldown())));
        assertThat(guess(backend, ANN, 1, right(1))).isEqualTo(new Accepted(ANN));
        assertThat(guess(backend, ANN, 1, right(1))).isEqualTo(new Gone());
    }

    @Test
    default void aCodeIsAcceptedUntilItsExpiryAndNotFromThenOn() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            issue(backend, ANN, 1);
            backend.advance(POLICY.lifetime().plusMillis(late));
            assertThat(guess(backend, ANN, 1, right(1)))
                    .as("%d ms late", late)
                    .isEqualTo(late < 0 ? new Accepted(ANN) : new Gone());
        }
    }

    @Test
    default void theLastGuessMayBeRightAndAfterItTheChallengeIsDead() {
        for (int wrong = 0; wrong <= POLICY.maxAttempts(); wrong++) {
            var backend = backend();
            issue(backend, ANN, 1);
            for (int i = 1; i <= wrong; i++) {
                assertThat(guess(backend, ANN, 1, WRONG)).isEqualTo(new Rejected(POLICY.maxAttempts() - i));
            }
            Verification last = guess(backend, ANN, 1, right(1));
            assertThat(last).isEqualTo(wrong < POLICY.maxAttempts() ? new Accepted(ANN) : new Gone());
        }
    }

    @Test
    default void aCodeIsWorthNothingForAnotherPurposeOrChallengeOrRecipient() {
        var backend = backend();
        issue(backend, ANN, 1);
        issue(backend, BOB, 2);
        Passcodes port = backend.port();
        ChallengeId swapped =
                new ChallengeId(challenge(ANN, 1).id(), challenge(BOB, 2).recipient());
        assertThat(port.verify(challenge(ANN, 1), Purpose.CONTACT, right(1), POLICY))
                .isEqualTo(new Gone());
        assertThat(port.verify(swapped, Purpose.LOGIN, right(1), POLICY)).isEqualTo(new Gone());
        assertThat(guess(backend, ANN, 3, right(1))).isEqualTo(new Gone());
        assertThat(guess(backend, BOB, 2, right(1))).isInstanceOf(Rejected.class);
        assertThat(guess(backend, ANN, 1, right(1))).isEqualTo(new Accepted(ANN));
    }

    @Test
    default void anUnknownRecipientIsAnsweredLikeADeadChallenge() {
        var backend = backend();
        ChallengeId unknown = new ChallengeId("otp_1", new RecipientKey(999_999, "-_".repeat(11)));
        assertThat(backend.port().verify(unknown, Purpose.LOGIN, right(1), POLICY))
                .isEqualTo(new Gone());
        assertThat(backend.port().cancel(unknown)).isFalse();
    }

    @Test
    default void oddTextNamesNoChallenge() {
        OddText.KEYS.forEach(text -> assertThat(ChallengeId.parse(text)).isEmpty());
        ChallengeId real = challenge(ANN, 1);
        assertThat(ChallengeId.parse(real.toString())).contains(real);
    }

    @Test
    default void aNewCodeKillsTheOldOne() {
        var backend = backend();
        issue(backend, ANN, 1);
        backend.advance(POLICY.cooldown());
        issue(backend, ANN, 2);
        assertThat(guess(backend, ANN, 1, right(1))).isEqualTo(new Gone());
        assertThat(guess(backend, ANN, 2, right(2))).isEqualTo(new Accepted(ANN));
    }

    @Test
    default void wrongGuessesCarryOverToTheNewCode() {
        var backend = backend();
        issue(backend, ANN, 1);
        guess(backend, ANN, 1, WRONG);
        guess(backend, ANN, 1, WRONG);
        backend.advance(POLICY.cooldown());
        issue(backend, ANN, 2);
        assertThat(guess(backend, ANN, 2, WRONG)).isEqualTo(new Rejected(2));
    }

    @Test
    default void aDeadChallengeIsFollowedByNoneBeforeItsExpiry() {
        for (int late = -1; late <= 1; late++) {
            var backend = backend();
            issue(backend, ANN, 1);
            for (int i = 0; i < POLICY.maxAttempts(); i++) {
                guess(backend, ANN, 1, WRONG);
            }
            backend.advance(POLICY.lifetime().plusMillis(late));
            assertThat(issue(backend, ANN, 2))
                    .as("%d ms late", late)
                    .isInstanceOf(late < 0 ? Issue.Locked.class : Issue.Issued.class);
        }
    }

    @Test
    default void afterTheExpiryOfTheOldCodeTheNewOneHasAllItsGuesses() {
        var backend = backend();
        issue(backend, ANN, 1);
        guess(backend, ANN, 1, WRONG);
        backend.advance(POLICY.lifetime());
        issue(backend, ANN, 2);
        assertThat(guess(backend, ANN, 2, WRONG)).isEqualTo(new Rejected(POLICY.maxAttempts() - 1));
    }

    @Test
    default void aCancelledCodeIsDead() {
        var backend = backend();
        issue(backend, ANN, 1);
        assertThat(backend.port().cancel(challenge(ANN, 2))).isFalse();
        assertThat(backend.port().cancel(challenge(ANN, 1))).isTrue();
        assertThat(backend.port().cancel(challenge(ANN, 1))).isFalse();
        assertThat(guess(backend, ANN, 1, right(1))).isEqualTo(new Gone());
    }

    @Test
    default void ofRacingRightGuessesExactlyOneIsAccepted() {
        var backend = backend();
        issue(backend, ANN, 1);
        List<Verification> answers = inHundreds(1, () -> guess(backend, ANN, 1, right(1)));
        assertThat(answers).hasSize(100).containsOnlyOnce(new Accepted(ANN));
    }

    @Test
    default void ofRacingWrongGuessesExactlyTheMostAllowedAreCompared() {
        var backend = backend();
        issue(backend, ANN, 1);
        List<Verification> answers = inHundreds(10, () -> guess(backend, ANN, 1, WRONG));
        assertThat(answers).hasSize(1_000);
        assertThat(answers.stream().filter(Rejected.class::isInstance)).hasSize(POLICY.maxAttempts());
        assertThat(answers.stream().filter(Gone.class::isInstance)).hasSize(1_000 - POLICY.maxAttempts());
    }

    @Test
    default void ofRacingIssuesOneIsIssued() {
        var backend = backend();
        List<Issue> answers = Races.race(16, caller -> issue(backend, ANN, caller));
        assertThat(answers.stream().filter(Issue.Issued.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Issue.CoolingDown.class::isInstance)).hasSize(15);
    }

    @Test
    default void everyOperationFailsWhenTheBackendIsDown() {
        var backend = backend();
        issue(backend, ANN, 1);
        backend.goDown();
        Outages.assertUnavailable(
                () -> backend.port().issue(passcode(BOB, 2), POLICY),
                () -> guess(backend, ANN, 1, right(1)),
                () -> backend.port().cancel(challenge(ANN, 1)));
    }

    /// A hundred guesses per round by ten callers at once.
    private static List<Verification> inHundreds(int rounds, java.util.function.Supplier<Verification> guess) {
        List<Verification> answers = new ArrayList<>();
        Races.race(10, caller -> {
                    List<Verification> mine = new ArrayList<>();
                    for (int i = 0; i < 10 * rounds; i++) {
                        mine.add(guess.get());
                    }
                    return mine;
                })
                .forEach(answers::addAll);
        return answers;
    }
}
