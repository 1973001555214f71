package dev.stoa.redis.cache;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CachePattern;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.redis.Call;
import dev.stoa.redis.Redis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Invalidation on Redis: a barrier in the record of every part, in one round trip. Patterns walk over the keys of
/// each master with `SCAN`, which holds nobody up.
public final class RedisCacheClearing implements CacheClearing {

    /// Beyond so many barriers everything cached in the part so far counts as invalidated, and they are dropped.
    private static final int MAX_BARRIERS = 11_000;

    /// The barrier of everything in a part.
    static final String ALL = "!";

    private static final int AT_ONCE = 1_000;

    /// A pattern that means one cache alone.
    private static final Pattern OF_ONE_CACHE = Pattern.compile("^([a-z][a-z0-9-]*):.*", Pattern.DOTALL);

    private final Redis redis;
    private final Places places;
    private final RedisCache cache;

    public RedisCacheClearing(Redis redis) {
        this.redis = redis;
        this.places = new Places(redis);
        this.cache = new RedisCache(redis);
    }

    @Override
    public void invalidate(Set<CacheTag> tags) {
        pass(tags.stream().map(RedisCacheClearing::barrier).toList());
    }

    @Override
    public void clear(CacheName name) {
        pass(List.of(barrier(name)));
    }

    static String barrier(CacheTag tag) {
        return "#" + Entries.hex(tag);
    }

    static String barrier(CacheName name) {
        return "." + name;
    }

    private void pass(List<String> barriers) {
        List<Call> calls = new ArrayList<>();
        for (int from = 0; from == 0 || from < barriers.size(); from += AT_ONCE) {
            List<String> some = barriers.subList(from, Math.min(barriers.size(), from + AT_ONCE));
            places.parts().forEach(part -> calls.add(pass(part, some)));
        }
        redis.runAll(calls);
    }

    private Call pass(int part, List<String> barriers) {
        List<String> keys = new ArrayList<>(List.of(places.record(part)));
        List<Object> arguments = new ArrayList<>(List.of(MAX_BARRIERS));
        for (String barrier : barriers) {
            keys.add(places.message(part, barrier));
            arguments.add(field(barrier));
        }
        keys.add(places.message(part, ALL));
        return Call.of(CacheScripts.PASS, keys, arguments.toArray());
    }

    /// The digest of a tag takes 8 bytes in the records, and 16 where it is part of a key.
    private static byte[] field(String barrier) {
        byte[] field = Utf8.bytes(barrier);
        if (barrier.startsWith("#")) {
            byte[] digest = HexFormat.of().parseHex(barrier, 1, barrier.length());
            System.arraycopy(digest, 0, field, 1, digest.length);
            return Arrays.copyOf(field, 1 + digest.length);
        }
        return field;
    }

    @Override
    public long deleteMatching(CachePattern pattern) {
        return walk(pattern, cache::delete);
    }

    @Override
    public long countMatching(CachePattern pattern) {
        return walk(pattern, cache::count);
    }

    /// The masters are asked only for keys of the pattern's cache; the rest of the pattern is judged here, as odd
    /// ids are not written plainly into keys.
    private long walk(CachePattern pattern, ToLongFunction<List<CacheKey>> step) {
        Matcher one = OF_ONE_CACHE.matcher(pattern.glob());
        String match = Redis.escaped(places.prefix()) + "*}:" + (one.matches() ? one.group(1) + ":*" : "*");
        long[] sum = {0};
        redis.scan(match, names -> {
            List<CacheKey> keys = names.stream()
                    .map(places::key)
                    .flatMap(Optional::stream)
                    .filter(pattern::matches)
                    .toList();
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                sum[0] += step.applyAsLong(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)));
            }
        });
        return sum[0];
    }

    /// Redis tells only how many keys it dropped altogether (`evicted_keys`), not of which cache.
    @Override
    public OptionalLong evictions(CacheName name) {
        return OptionalLong.empty();
    }
}
