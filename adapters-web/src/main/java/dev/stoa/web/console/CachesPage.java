package dev.stoa.web.console;

import dev.stoa.application.cache.CacheStatistics;
import java.util.List;

/// The caches as this process sees them.
///
/// @param typed the pattern to clear
public record CachesPage(ConsoleFrame frame, List<CacheStatistics> caches, Typed typed) {

    public CachesPage {
        caches = List.copyOf(caches);
    }

    /// Whether the backend does not tell of which cache it drops values to make room.
    public boolean isSilent() {
        return caches.stream().anyMatch(cache -> cache.evictions().isEmpty());
    }

    /// How large a value of this cache is on average; empty if this process has stored none.
    public String meanSize(CacheStatistics cache) {
        return cache.stored() == 0 ? "" : Words.bytes((double) cache.storedBytes() / cache.stored());
    }
}
