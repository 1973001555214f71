package dev.stoa.web.console;

import dev.stoa.application.cache.CacheStatistics;
import dev.stoa.application.cache.HotKey;
import java.util.List;
import java.util.Optional;

/// One cache: what is read most of it, and how large it is.
///
/// @param counted how many values it holds, if that was asked for
/// @param away whether they could not be counted
public record CachePage(
        ConsoleFrame frame, CacheStatistics cache, List<HotKey> hot, Optional<Long> counted, boolean away) {

    public CachePage {
        hot = List.copyOf(hot);
    }

    /// All values together, of how large they were on average when this process stored some; empty if it stored
    /// none.
    public String estimatedBytes() {
        return cache.stored() == 0
                ? ""
                : Words.bytes((double) cache.storedBytes() / cache.stored() * counted.orElse(0L));
    }

    /// How long its bar is, 1 to 10.
    public long bar(HotKey key) {
        return Math.max(
                1, Math.round(10.0 * key.reads() / Math.max(1, hot.getFirst().reads())));
    }
}
