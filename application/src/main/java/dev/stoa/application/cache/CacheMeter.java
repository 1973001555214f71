package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheName;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;

/// Counts what one cache does.
final class CacheMeter {

    final LongAdder hits = new LongAdder();
    final LongAdder stale = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder loads = new LongAdder();
    final LongAdder loadFailures = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder stored = new LongAdder();
    final LongAdder storedBytes = new LongAdder();
    final HotKeys hot = new HotKeys();

    CacheStatistics read(CacheName cache, OptionalLong evictions) {
        long found = hits.sum() + stale.sum();
        long asked = found + misses.sum();
        return new CacheStatistics(
                cache,
                hits.sum(),
                stale.sum(),
                misses.sum(),
                loads.sum(),
                loadFailures.sum(),
                refused.sum(),
                stored.sum(),
                storedBytes.sum(),
                evictions,
                asked == 0 ? 0 : (double) found / asked);
    }
}
