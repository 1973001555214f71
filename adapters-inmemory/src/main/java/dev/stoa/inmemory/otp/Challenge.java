package dev.stoa.inmemory.otp;

import dev.stoa.domain.otp.NewPasscode;
import java.time.Instant;

/// A passcode that is out.
record Challenge(NewPasscode passcode, int attempts, Instant expiresAt) {

    Challenge attempted() {
        return new Challenge(passcode, attempts + 1, expiresAt);
    }
}
