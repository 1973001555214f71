package dev.stoa.domain.otp;

import java.time.Duration;
import java.time.Instant;

/// What became of a passcode to be issued.
public sealed interface Issue {

    /// It is the one that counts now; send it.
    record Issued(Instant expiresAt, Instant resendAt) implements Issue {}

    /// The last one was sent too short a time ago. Waiting exactly `retryAfter` helps.
    record CoolingDown(Duration retryAfter) implements Issue {}

    /// Too many were sent in the window. Waiting exactly `retryAfter` helps.
    record TooMany(Duration retryAfter) implements Issue {}

    /// The wrong guesses are used up: those of the passcode before, or all the recipient has. Waiting exactly
    /// `retryAfter` helps.
    record Locked(Duration retryAfter) implements Issue {}
}
