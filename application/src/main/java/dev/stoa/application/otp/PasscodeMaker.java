package dev.stoa.application.otp;

import dev.stoa.domain.Ids;
import dev.stoa.domain.otp.ChallengeId;
import dev.stoa.domain.otp.NewPasscode;
import dev.stoa.domain.otp.Purpose;
import dev.stoa.domain.otp.Recipient;
import java.security.SecureRandom;

/// Makes passcodes: digits from a cryptographic source, each code as likely as any other.
public final class PasscodeMaker {

    /// A passcode in clear, on its way to the message; printing hides it.
    record Passcode(String code, NewPasscode hashed) {
        @Override
        public String toString() {
            return "Passcode[hidden]";
        }
    }

    private final SecureRandom random;
    private final Ids ids;
    private final Peppers peppers;

    public PasscodeMaker(SecureRandom random, Ids ids, Peppers peppers) {
        this.random = random;
        this.ids = ids;
        this.peppers = peppers;
    }

    Passcode make(Recipient recipient, Purpose purpose, int digits) {
        ChallengeId challenge = new ChallengeId(ids.next("otp"), peppers.key(recipient));
        String code = digits(digits);
        return new Passcode(
                code,
                new NewPasscode(
                        challenge,
                        purpose,
                        recipient,
                        peppers.mac(challenge, code).orElseThrow()));
    }

    /// A bounded draw rejects the uneven rest, so there is no modulo bias.
    String digits(int count) {
        long bound = 1;
        for (int i = 0; i < count; i++) {
            bound *= 10;
        }
        return ("%0" + count + "d").formatted(random.nextLong(bound));
    }
}
