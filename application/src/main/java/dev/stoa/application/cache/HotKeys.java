package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.locks.ReentrantLock;

/// Finds out which keys of a cache are read most, from one read in 16 and in bounded space (Metwally's space
/// saving: what is new takes the place and the count of the least). Nobody waits here: a read that meets another is
/// not counted. All counts are halved now and then, so that what was read long ago is forgotten.
final class HotKeys {

    static final int ONE_IN = 16;

    private static final int MOST = 200;
    /// Added again and again, it walks evenly over all numbers (Knuth).
    private static final int GOLDEN = 0x9E3779B9;

    private static final int LAST_OF_32 = 28;
    private static final int HALVED_AFTER = 100_000;

    private final Map<CacheKey, Long> counts = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private int sampled;

    /// Every 16th read or so, unevenly, whatever others write here meanwhile.
    private int reads;

    void read(CacheKey key) {
        reads += GOLDEN;
        if (reads >>> LAST_OF_32 == 0 && lock.tryLock()) {
            try {
                count(key);
            } finally {
                lock.unlock();
            }
        }
    }

    private void count(CacheKey key) {
        if (counts.size() < MOST || counts.containsKey(key)) {
            counts.merge(key, 1L, Long::sum);
        } else {
            takePlace(key);
        }
        if (++sampled == HALVED_AFTER) {
            counts.replaceAll((each, count) -> count / 2);
            sampled = 0;
        }
    }

    private void takePlace(CacheKey key) {
        counts.entrySet().stream()
                .min(Entry.comparingByValue())
                .map(Entry::getKey)
                .ifPresent(least -> {
                    Long count = counts.remove(least);
                    counts.put(key, (count == null ? 0 : count) + 1);
                });
    }

    List<HotKey> top(int limit) {
        lock.lock();
        try {
            return counts.entrySet().stream()
                    .filter(each -> each.getValue() > 0)
                    .sorted(Entry.<CacheKey, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(each -> each.getKey().toString()))
                    .limit(limit)
                    .map(each -> new HotKey(each.getKey(), each.getValue() * ONE_IN))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
