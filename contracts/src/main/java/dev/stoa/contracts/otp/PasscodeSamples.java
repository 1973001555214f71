package dev.stoa.contracts.otp;

import dev.stoa.contracts.Backend;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.CodeMac;
import dev.stoa.domain.otp.Issue;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.PasscodePolicy;
import dev.stoa.domain.otp.Passcodes;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import dev.stoa.domain.otp.RecipientKey;
import dev.stoa.domain.otp.Verification;
import java.time.Duration;

/// Passcodes to test with: challenge `n` of a recipient has the right code `n`.
final class PasscodeSamples {

    static final Duration MS = Duration.ofMillis(1);
    static final PasscodePolicy POLICY = PasscodePolicy.DEFAULT;
    static final Recipient ANN = Recipient.parse("ann@example.com");
    static final Recipient BOB = Recipient.parse("+447700900123");

    private PasscodeSamples() {}

    static ChallengeId challenge(Recipient recipient, int number) {
        String mac = (recipient.equals(ANN) ? "A" : "B").repeat(22);
        return new ChallengeId("otp_" + number, new RecipientKey(1, mac));
    }

    static CodeMac right(int number) {
        return new CodeMac("%043d".formatted(number));
    }

    static final CodeMac WRONG = new CodeMac("w".repeat(43));

    static NewPasscode passcode(Recipient recipient, int number) {
        return new NewPasscode(challenge(recipient, number), Purpose.LOGIN, recipient, right(number));
    }

    static Issue issue(Backend<Passcodes> backend, Recipient recipient, int number) {
        return backend.port().issue(passcode(recipient, number), POLICY);
    }

    static Verification guess(Backend<Passcodes> backend, Recipient recipient, int number, CodeMac code) {
        return backend.port().verify(challenge(recipient, number), Purpose.LOGIN, code, POLICY);
    }
}
