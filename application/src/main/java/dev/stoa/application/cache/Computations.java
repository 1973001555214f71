package dev.stoa.application.cache;

import dev.stoa.domain.Utf8;
import dev.stoa.domain.cache.CacheName;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The caches behind [Caches#cached], one per name.
final class Computations {

    private static final int LONGEST_PLAIN_ID = 200;

    /// A call to cache: equal for equal arguments, whoever computes.
    private record Call(String id, Supplier<?> computation) {}

    private final Caches caches;
    private final ConcurrentHashMap<CacheName, ReadThrough<Call, ?>> byName = new ConcurrentHashMap<>();

    Computations(Caches caches) {
        this.caches = caches;
    }

    <V> V cached(CacheName name, Duration ttl, List<?> arguments, Class<V> type, Supplier<V> computation) {
        ReadThrough<Call, ?> cache = byName.computeIfAbsent(
                name,
                n -> caches.readThrough(n, Codec.of(type), CachePolicy.of(ttl), Call::id, Computations::<V>compute));
        return type.cast(cache.get(new Call(id(arguments), computation)).orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<Call, V> compute(List<Call> calls) {
        Call call = calls.getFirst();
        return Map.of(call, (V) call.computation().get());
    }

    /// Each argument with its length, so that ("a", "b") and ("ab") differ; hashed when long.
    private static String id(List<?> arguments) {
        StringBuilder id = new StringBuilder("(");
        for (Object argument : arguments) {
            String text = String.valueOf(argument);
            id.append(text.length()).append(':').append(text).append(',');
        }
        return id.length() <= LONGEST_PLAIN_ID ? id.append(')').toString() : sha256(id.toString());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Utf8.bytes(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
