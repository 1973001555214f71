package dev.stoa.domain.cache;

import java.time.Duration;

/// Lets one process at a time load a value. It saves work and nothing depends on it: a lease that ran out is
/// anybody's.
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface LoadLeases {

    /// Takes the key's lease if it is free, or renews it if this owner has it, for so long from now; returns
    /// whether it is this owner's now. Atomic: of many owners racing one gets it. A lease is free from its end on.
    boolean acquire(CacheKey key, LoadOwner owner, Duration lease);

    /// Gives the lease back if this owner still has it; somebody else's is left alone. Returns whether it had it.
    boolean release(CacheKey key, LoadOwner owner);
}
