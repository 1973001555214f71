package dev.stoa.redis.cache;

import dev.stoa.domain.Require;
import dev.stoa.domain.cache.Cache;
import dev.stoa.domain.cache.CacheEntry;
import dev.stoa.domain.cache.CacheKey;
import dev.stoa.domain.cache.CacheLookup;
import dev.stoa.domain.cache.CacheWrite;
import dev.stoa.domain.cache.Stamp;
import dev.stoa.redis.Call;
import dev.stoa.redis.Redis;
import dev.stoa.redis.Reply;
import dev.stoa.redis.Script;
import dev.stoa.redis.cache.Places.Place;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/// The cache on Redis. A key is looked at together with the barriers of its part, which a count orders exactly:
/// while a server is master no time is compared to tell whether a value or a load is older than an invalidation.
/// Only after a failover does time decide, which the count keeps up with: the clocks of a master and its replica
/// must not differ by more than a failover takes.
public final class RedisCache implements Cache {

    private static final int MAX_KEYS = 1_000;

    private final Redis redis;
    private final Places places;

    public RedisCache(Redis redis) {
        this.redis = redis;
        this.places = new Places(redis);
    }

    @Override
    public CacheLookup find(CacheKey key) {
        return look(List.of(key)).values().iterator().next().lookup();
    }

    @Override
    public Map<CacheKey, CacheLookup> findAll(List<CacheKey> keys) {
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        Map<CacheKey, CacheLookup> found = new LinkedHashMap<>();
        look(keys).forEach((key, seen) -> found.put(key, seen.lookup()));
        return found;
    }

    /// @param entry the bytes of the hit; empty if there is none
    record Seen(CacheLookup lookup, ByteBuffer entry) {}

    /// What there is of the keys, in their order.
    Map<CacheKey, Seen> look(List<CacheKey> keys) {
        var parts = places.byPart(new LinkedHashSet<>(keys), places::of);
        List<Reply> replies = redis.runAll(parts.entrySet().stream()
                .map(part -> call(CacheScripts.FIND, part.getKey(), part.getValue(), (key, arguments) -> {}))
                .toList());
        Map<CacheKey, Seen> seen = new HashMap<>();
        int n = 0;
        for (List<CacheKey> part : parts.values()) {
            Reply reply = replies.get(n++);
            for (int i = 0; i < part.size(); i++) {
                seen.put(part.get(i), seen(reply, reply.bytes(i + 2)));
            }
        }
        Map<CacheKey, Seen> inOrder = new LinkedHashMap<>();
        keys.forEach(key -> inOrder.put(key, Objects.requireNonNull(seen.get(key))));
        return inOrder;
    }

    private static Seen seen(Reply reply, byte[] entry) {
        return new Seen(Entries.lookup(entry, reply.number(0), new Stamp(reply.number(1))), ByteBuffer.wrap(entry));
    }

    /// A script over keys of one part. Its arguments are the cache of each key and what `more` adds.
    private Call call(Script script, int part, List<CacheKey> keys, BiConsumer<Place, List<Object>> more) {
        List<String> names = new ArrayList<>(List.of(places.record(part)));
        List<Object> arguments = new ArrayList<>();
        for (CacheKey key : keys) {
            Place place = places.of(key);
            names.add(place.name());
            arguments.add(key.cache());
            more.accept(place, arguments);
        }
        return Call.of(script, names, arguments.toArray());
    }

    @Override
    public int store(List<CacheWrite> writes) {
        Require.range("write count", writes.size(), 0, MAX_KEYS);
        List<Call> calls = new ArrayList<>();
        places.byPart(writes, write -> places.of(write.key())).forEach((part, some) -> calls.add(store(part, some)));
        return (int) sum(redis.runAll(calls));
    }

    private Call store(int part, List<CacheWrite> writes) {
        List<String> names = new ArrayList<>(List.of(places.record(part)));
        List<Object> arguments = new ArrayList<>();
        for (CacheWrite write : writes) {
            Place place = places.of(write.key());
            names.add(place.name());
            arguments.add(write.key().cache());
            arguments.add(place.group());
            arguments.add(write.ifUnchangedSince()
                    .map(began -> Long.toString(began.value()))
                    .orElse(""));
            arguments.add(Entries.body(write.entry()));
        }
        return Call.of(CacheScripts.STORE, names, arguments.toArray());
    }

    @Override
    public boolean storeIfAbsent(CacheKey key, CacheEntry entry) {
        Place place = places.of(key);
        Reply stored =
                redis.run(CacheScripts.STORE_IF_ABSENT, names(place), key.cache(), place.group(), Entries.body(entry));
        return stored.number(0) == 1;
    }

    @Override
    public boolean prolong(CacheKey key, Duration fresh) {
        Reply prolonged = redis.run(CacheScripts.PROLONG, names(places.of(key)), key.cache(), fresh.toMillis());
        return prolonged.number(0) == 1;
    }

    private List<String> names(Place place) {
        return List.of(places.record(place.part()), place.name());
    }

    @Override
    public int delete(List<CacheKey> keys) {
        Require.range("key count", keys.size(), 0, MAX_KEYS);
        return (int) sum(redis.runAll(deletions(keys)));
    }

    List<Call> deletions(List<CacheKey> keys) {
        return places.byPart(keys, places::of).entrySet().stream()
                .map(part -> call(
                        CacheScripts.DELETE,
                        part.getKey(),
                        part.getValue(),
                        (place, arguments) -> arguments.add(place.group())))
                .toList();
    }

    /// How many of the keys have a value.
    long count(List<CacheKey> keys) {
        return sum(redis.runAll(places.byPart(keys, places::of).entrySet().stream()
                .map(part -> call(CacheScripts.COUNT, part.getKey(), part.getValue(), (place, arguments) -> {}))
                .toList()));
    }

    private static long sum(List<Reply> replies) {
        return replies.stream().mapToLong(reply -> reply.number(0)).sum();
    }
}
