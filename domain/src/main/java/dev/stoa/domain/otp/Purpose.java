package dev.stoa.domain.otp;

/// What a passcode is good for; one sent for one purpose is worth nothing for another.
public enum Purpose {
    /// Signing in.
    LOGIN,
    /// Adding the recipient to the contacts of a customer who is signed in.
    CONTACT
}
