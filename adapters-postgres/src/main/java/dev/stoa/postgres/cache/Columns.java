package dev.stoa.postgres.cache;

import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Stamp;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Keys, values and what invalidates them as the schema's functions take them.
final class Columns {

    private Columns() {}

    static String[] caches(List<CacheKey> keys) {
        return keys.stream().map(key -> key.cache().value()).toArray(String[]::new);
    }

    static String[] ids(List<CacheKey> keys) {
        return keys.stream().map(CacheKey::id).toArray(String[]::new);
    }

    static Long[] numbers(List<CacheWrite> writes, Function<CacheEntry, Long> number) {
        return writes.stream().map(write -> number.apply(write.entry())).toArray(Long[]::new);
    }

    static byte[][] payloads(List<CacheWrite> writes) {
        return writes.stream().map(write -> write.entry().payload().bytes()).toArray(byte[][]::new);
    }

    /// Null for a value that is simply put.
    static Long[] began(List<CacheWrite> writes) {
        return writes.stream()
                .map(write -> write.ifUnchangedSince().map(Stamp::value).orElse(null))
                .toArray(Long[]::new);
    }

    /// What invalidates the values, one value's after the other's.
    static String[] bears(List<CacheWrite> writes) {
        return writes.stream()
                .flatMap(write -> bears(write.key().cache(), write.entry()))
                .toArray(String[]::new);
    }

    static Stream<String> bears(CacheName cache, CacheEntry entry) {
        return Stream.concat(Stream.of(barrier(cache)), Stream.of(barriers(entry.tags())));
    }

    static String barrier(CacheName cache) {
        return "c:" + cache.value();
    }

    static String[] barriers(Collection<CacheTag> tags) {
        return tags.stream().map(tag -> "t:" + tag.value()).toArray(String[]::new);
    }
}
