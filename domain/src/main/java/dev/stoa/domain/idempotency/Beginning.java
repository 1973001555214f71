package dev.stoa.domain.idempotency;

import java.time.Duration;

/// What [IdempotencyKeys#begin] found.
public sealed interface Beginning {

    /// Nobody has done this: do it, then complete or abandon with this claim.
    record Started(Claim claim) implements Beginning {}

    /// It was done: give this answer again.
    record Replay(Reply reply) implements Beginning {}

    /// Somebody is doing it now.
    ///
    /// @param leaseLeft how long they have at most
    record Running(Duration leaseLeft) implements Beginning {}

    /// The key stands for another request.
    record Mismatch() implements Beginning {}
}
