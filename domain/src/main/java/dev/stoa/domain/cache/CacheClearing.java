package dev.stoa.domain.cache;

import java.util.OptionalLong;
import java.util.Set;

/// Takes much out of the caches at once. The values are those of [Cache].
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface CacheClearing {

    /// Makes every value that bears one of the tags a miss, in all caches, however many there are. Nothing stored
    /// before this returned, and nothing loaded since before it began, is seen afterwards; what is put a
    /// millisecond later is.
    void invalidate(Set<CacheTag> tags);

    /// Empties one cache as a whole, with the same promise as [#invalidate].
    void clear(CacheName cache);

    /// Deletes every value whose key matches, in batches, and returns how many there were. Best effort: a value
    /// stored while this runs may stay.
    long deleteMatching(CachePattern pattern);

    /// How many values [#deleteMatching] would delete now.
    long countMatching(CachePattern pattern);

    /// How many values of a cache were dropped to make room since the start; empty where the backend does not tell.
    /// Nobody is asked for it, so it is known while the backend is down too.
    OptionalLong evictions(CacheName cache);
}
