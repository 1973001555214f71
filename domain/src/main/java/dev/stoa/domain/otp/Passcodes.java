package dev.stoa.domain.otp;

/// The passcodes that are out, and how often each recipient was sent one or guessed wrong. A passcode is expired
/// iff `now >= expiresAt`, by the store's clock. Knows hashes only.
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down; nothing may be sent or let in
/// then.
public interface Passcodes {

    /// Makes this the one passcode of its recipient and purpose, in one step with checking that it may be sent. The
    /// one before is dead from then on; unless it had expired or was used or cancelled, its wrong guesses count for
    /// the new one, and none is issued before its expiry if they are used up. A refusal changes nothing. Of N
    /// racing issues for one recipient one is issued.
    Issue issue(NewPasscode passcode, PasscodePolicy policy);

    /// Counts the guess, compares it in constant time and uses the passcode up if it is right, all in one step and
    /// in this order. Of N racing right guesses exactly one is accepted; of N racing wrong ones exactly the
    /// policy's maximum is compared. The last guess allowed may still be right.
    Verification verify(ChallengeId challenge, Purpose purpose, CodeMac guess, PasscodePolicy policy);

    /// Kills the passcode. Whether it was alive; what was counted for its recipient stays.
    boolean cancel(ChallengeId challenge);
}
