package dev.stoa.http.otp;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// What to sign in with, together with the code that was sent.
///
/// @param resendAt when another code may be asked for
@Serdeable
public record PasscodeAnswer(String challengeId, Instant expiresAt, Instant resendAt) {}
