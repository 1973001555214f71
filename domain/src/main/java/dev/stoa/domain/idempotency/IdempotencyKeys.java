package dev.stoa.domain.idempotency;

import java.time.Duration;

/// Remembers which requests were answered, and with what. All methods throw [dev.stoa.domain.BackendException] when
/// the backend is down.
public interface IdempotencyKeys {

    /// Claims the key for `lease`, or says why not. Looking and claiming are one atomic step: of N callers racing
    /// with one key exactly one has started, the others see it running.
    ///
    /// A claim whose lease is over, and a reply kept long enough, are the same as a key that never was.
    ///
    /// @param lease 1 ms to 1 hour; longer than the request can take
    Beginning begin(IdempotencyKey key, Fingerprint fingerprint, Duration lease);

    /// Keeps the reply for `keep` from now and ends the claim, atomically. Returns false and keeps nothing if the
    /// claim is not the key's live one: its lease ran out, or it was completed or abandoned.
    ///
    /// @param keep 1 ms to 31 days
    boolean complete(IdempotencyKey key, Claim claim, Reply reply, Duration keep);

    /// Gives the key back so that the next caller starts at once. Returns false and changes nothing if the claim is
    /// not the key's live one.
    boolean abandon(IdempotencyKey key, Claim claim);
}
