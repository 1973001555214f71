package dev.stoa.domain.cache;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Keeps values for a while; any of them may go at any time to make room. Bytes and times only: types, loading and
/// statistics are the same above every backend and live in the application.
///
/// An entry is a miss from `fresh + stale` after it was stored, to the millisecond. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down; that is never a miss.
public interface Cache {

    /// What is there now for one key. Value and stamp are read in one step.
    CacheLookup find(CacheKey key);

    /// [#find] for up to 1,000 keys in one round trip: every key is answered, in the order asked. Each key is read
    /// atomically, not all keys together.
    Map<CacheKey, CacheLookup> findAll(List<CacheKey> keys);

    /// Stores up to 1,000 values in one round trip, each atomically, and returns how many were stored. What was
    /// there is replaced. A loaded value whose stamp was overtaken by a write, a deletion or an invalidation is not
    /// stored.
    int store(List<CacheWrite> writes);

    /// Stores the value if there is none, stale ones included, and returns whether it did. Of many callers racing
    /// one stores.
    boolean storeIfAbsent(CacheKey key, CacheEntry entry);

    /// Makes the value fresh for this long from now, with its stale time after that; returns whether there was one.
    /// A value that is gone stays gone.
    boolean prolong(CacheKey key, Duration fresh);

    /// Deletes up to 1,000 keys and returns how many had a value. Loads of these keys under way are not stored,
    /// whether or not there was a value.
    int delete(List<CacheKey> keys);
}
