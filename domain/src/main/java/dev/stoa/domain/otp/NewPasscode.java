package dev.stoa.domain.otp;

/// A passcode about to be sent; the code itself stays with who made it.
public record NewPasscode(ChallengeId challenge, Purpose purpose, Recipient recipient, CodeMac code) {}
