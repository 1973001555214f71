package dev.stoa.domain.lock;

import java.time.Instant;

/// A lock as it is held now.
///
/// @param expiresAt when it is free at the latest, unless it is renewed, by the store's clock
public record LockState(LockName name, LockOwner owner, long fence, Instant expiresAt) {}
