package dev.stoa.domain.otp;

/// What became of a guess. Only [Accepted] may be told apart from outside.
public sealed interface Verification {

    /// Right, and used up by this.
    record Accepted(Recipient recipient) implements Verification {}

    /// Compared and wrong; at 0 the challenge is dead.
    record Rejected(int attemptsLeft) implements Verification {}

    /// Not compared: unknown, expired, used, cancelled, replaced, of another purpose, or out of attempts.
    record Gone() implements Verification {}

    /// Not compared: the recipient's wrong guesses, of all challenges together, are used up.
    record Locked() implements Verification {}
}
