package dev.stoa.contracts.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// The versions that a walk's changes have made, so that most of its next changes succeed.
final class Versions<K> {

    private final Map<K, Long> versions = new HashMap<>();

    void note(K key, long version) {
        versions.put(key, version);
    }

    /// The latest version, or now and then another.
    long of(K key, Random dice) {
        long latest = versions.getOrDefault(key, 1L);
        return dice.nextInt(6) == 0 ? latest + 1 - dice.nextInt(3) : latest;
    }
}
