package dev.stoa.domain.cache;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What is put into a cache.
///
/// @param fresh how long the value is right; always given, 1 ms to 366 days, in whole milliseconds
/// @param stale how long after that it may still be served when it cannot be loaded; zero for never, at most 31
/// days
/// @param tags at most 64; invalidating any of them makes the entry a miss
public record CacheEntry(Payload payload, Duration fresh, Duration stale, Set<CacheTag> tags) {

    private static final Duration MAX_FRESH = Duration.ofDays(366);
    private static final Duration MAX_STALE = Duration.ofDays(31);

    public CacheEntry {
        range("time to live", fresh, Duration.ofMillis(1), MAX_FRESH);
        range("stale time", stale, Duration.ZERO, MAX_STALE);
        tags = Set.copyOf(Require.atMost("cache tags", List.copyOf(tags), 64));
    }

    static void range(String field, Duration value, Duration min, Duration max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new InvalidInputException(
                    field, "range", "%s is %s; allowed is %s to %s".formatted(field, value, min, max));
        }
    }
}
