package dev.stoa.domain.cache;

import java.util.Optional;

/// One value to store.
///
/// @param ifUnchangedSince of a loaded value, the stamp its load began with: it is stored only if neither its key
///     nor its cache nor any of its tags was written or invalidated since. Absent for a value that is simply put:
///     that always wins, and overtakes every load under way
public record CacheWrite(CacheKey key, CacheEntry entry, Optional<Stamp> ifUnchangedSince) {

    public static CacheWrite put(CacheKey key, CacheEntry entry) {
        return new CacheWrite(key, entry, Optional.empty());
    }

    public static CacheWrite loaded(CacheKey key, CacheEntry entry, Stamp began) {
        return new CacheWrite(key, entry, Optional.of(began));
    }
}
