package dev.stoa.contracts.cache;

import dev.stoa.contracts.Walk;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheClearing;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheName;
import dev.stoa.domain.cache.CacheTag;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Payload;
import dev.stoa.domain.cache.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/// Few keys in two caches and few tags, so that puts, loads, deletions and invalidations meet, also within one
/// millisecond. Patterns are left to the contract: they are no single step.
public final class CacheWalk implements Walk<Caching> {

    private static final List<CacheKey> KEYS = List.of(
            key("product", "a"), key("product", "b"), key("product", "{*}:é"), key("page", "a"), key("page", " "));
    private static final List<CacheTag> TAGS = List.of(new CacheTag("red"), new CacheTag("{*}"), new CacheTag("blé"));
    private static final List<Duration> FRESH =
            List.of(Duration.ofMillis(1), Duration.ofMillis(400), Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final List<Duration> STALE =
            List.of(Duration.ZERO, Duration.ofMillis(600), Duration.ofSeconds(1), Duration.ofSeconds(30));

    /// How many loads are under way at most; older ones are given up.
    private static final int LOADS = 4;

    private record Load(CacheKey key, Stamp began) {}

    @Override
    public List<Step<Caching>> steps(Instant start) {
        Deque<Load> loads = new ArrayDeque<>();
        return List.of(
                cache("find", (cache, dice) -> seen(cache.find(key(dice)))),
                cache("find all", (cache, dice) -> {
                    Map<CacheKey, Object> seen = new LinkedHashMap<>();
                    cache.findAll(keys(dice)).forEach((key, found) -> seen.put(key, seen(found)));
                    return List.copyOf(seen.entrySet());
                }),
                cache("begin a load", (cache, dice) -> begin(cache, key(dice), loads)),
                cache("begin a load", (cache, dice) -> begin(cache, key(dice), loads)),
                cache("end a load", (cache, dice) -> end(cache, dice, loads)),
                cache("put", (cache, dice) -> cache.store(writes(dice))),
                cache("store if absent", (cache, dice) -> cache.storeIfAbsent(key(dice), entry(dice))),
                cache("prolong", (cache, dice) -> cache.prolong(key(dice), one(FRESH, dice))),
                cache("delete", (cache, dice) -> cache.delete(keys(dice))),
                clearing("invalidate", (clearing, dice) -> {
                    clearing.invalidate(tags(dice));
                    return "invalidated";
                }),
                clearing("clear", (clearing, dice) -> {
                    clearing.clear(key(dice).cache());
                    return "cleared";
                }));
    }

    @Override
    public List<Duration> strides() {
        return List.of(Duration.ofMillis(1), Duration.ofMillis(399), Duration.ofMillis(600), Duration.ofSeconds(10));
    }

    private static Step<Caching> cache(String name, BiFunction<Cache, Random, Object> run) {
        return new Step<>(name, (caching, dice) -> run.apply(caching.cache(), dice));
    }

    private static Step<Caching> clearing(String name, BiFunction<CacheClearing, Random, Object> run) {
        return new Step<>(name, (caching, dice) -> run.apply(caching.clearing(), dice));
    }

    private static Object begin(Cache cache, CacheKey key, Deque<Load> loads) {
        CacheLookup found = cache.find(key);
        loads.addLast(new Load(key, found.stamp()));
        if (loads.size() > LOADS) {
            loads.removeFirst();
        }
        return seen(found);
    }

    private static Object end(Cache cache, Random dice, Deque<Load> loads) {
        Load load = dice.nextBoolean() ? loads.pollFirst() : loads.pollLast();
        return load == null
                ? cache.store(List.of())
                : cache.store(List.of(CacheWrite.loaded(load.key(), entry(dice), load.began())));
    }

    private static Object seen(CacheLookup lookup) {
        return switch (lookup) {
            case CacheLookup.Hit hit ->
                List.of(
                        new String(hit.payload().bytes(), StandardCharsets.UTF_8),
                        hit.createdAt(),
                        hit.freshUntil(),
                        hit.now());
            case CacheLookup.Miss miss -> CacheSamples.MISS;
        };
    }

    private static List<CacheWrite> writes(Random dice) {
        List<CacheWrite> writes = new ArrayList<>();
        for (int n = dice.nextInt(4); n >= 0; n--) {
            writes.add(CacheWrite.put(key(dice), entry(dice)));
        }
        return writes;
    }

    private static CacheEntry entry(Random dice) {
        Payload payload = Payload.of(Utf8.bytes("\u0000".repeat(dice.nextInt(2)) + dice.nextInt(1_000)));
        return new CacheEntry(payload, one(FRESH, dice), one(STALE, dice), tags(dice));
    }

    private static Set<CacheTag> tags(Random dice) {
        Set<CacheTag> tags = new HashSet<>();
        for (int n = dice.nextInt(3); n > 0; n--) {
            tags.add(one(TAGS, dice));
        }
        return tags;
    }

    private static List<CacheKey> keys(Random dice) {
        int from = dice.nextInt(KEYS.size());
        return KEYS.subList(from, from + dice.nextInt(KEYS.size() - from + 1));
    }

    private static CacheKey key(Random dice) {
        return one(KEYS, dice);
    }

    private static CacheKey key(String cache, String id) {
        return new CacheKey(new CacheName(cache), id);
    }

    private static <T> T one(List<T> of, Random dice) {
        return of.get(dice.nextInt(of.size()));
    }
}
