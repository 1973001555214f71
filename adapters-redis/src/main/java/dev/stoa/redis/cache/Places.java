package dev.stoa.redis.cache;

import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.redis.Redis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Where the cache's keys lie: in one of sixteen parts by their hash, each part in one slot with a record of what
/// was invalidated. So one script sees a value and all that could make it a miss, and invalidating tells sixteen
/// records however many values bear the tag.
final class Places {

    private static final int PART_BITS = 4;
    private static final int PARTS = 1 << PART_BITS;
    private static final int GROUP_BITS = 10;

    /// After the identifier of the part: the cache and the key's id.
    private static final Pattern ENTRY = Pattern.compile("\\{c\\d+\\}:([a-z][a-z0-9-]*):(.+)$");

    private static final Pattern MESSAGE = Pattern.compile("\\{c\\d+\\}:[#.!]");

    /// @param group which of the part's 1,024 groups of keys it is in
    record Place(int part, int group, String name) {}

    private final Redis redis;

    Places(Redis redis) {
        this.redis = redis;
    }

    Place of(CacheKey key) {
        int hash = key.toString().hashCode() * 0x9E3779B9;
        int part = hash >>> (Integer.SIZE - PART_BITS);
        int group = (hash >>> (Integer.SIZE - PART_BITS - GROUP_BITS)) & ((1 << GROUP_BITS) - 1);
        return new Place(part, group, entries(part) + key.cache().value() + ":" + redis.safe(key.id()));
    }

    /// The key an entry of this name belongs to.
    Optional<CacheKey> key(String name) {
        Matcher entry = ENTRY.matcher(name);
        return entry.find()
                ? Optional.of(new CacheKey(new CacheName(entry.group(1)), redis.plain(entry.group(2))))
                : Optional.empty();
    }

    /// The record of a part. Not among the entries, so that who listens to them is not told of every count.
    String record(int part) {
        return redis.key("cachepart", "c" + part);
    }

    /// The key that is touched when something passes all entries of a part that it concerns.
    String message(int part, String barrier) {
        return entries(part) + barrier;
    }

    static boolean isMessage(String name) {
        return MESSAGE.matcher(name).find();
    }

    IntStream parts() {
        return IntStream.range(0, PARTS);
    }

    /// What all keys of all entries begin with.
    String prefix() {
        return redis.key("cache", "c").replaceFirst("\\{.*", "{");
    }

    private String entries(int part) {
        return redis.key("cache", "c" + part) + ":";
    }

    <T> SortedMap<Integer, List<T>> byPart(Collection<T> all, Function<T, Place> place) {
        SortedMap<Integer, List<T>> parts = new TreeMap<>();
        for (T each : all) {
            parts.computeIfAbsent(place.apply(each).part(), part -> new ArrayList<>())
                    .add(each);
        }
        return parts;
    }
}
