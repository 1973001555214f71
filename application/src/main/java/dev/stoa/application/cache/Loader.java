package dev.stoa.application.cache;

import dev.stoa.domain.cache.CacheTag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Gets from the source what is not in the cache.
@FunctionalInterface
public interface Loader<K, V> {

    /// The values of the keys; a key without a value is left out. Called with one key or with many at once.
    Map<K, V> load(List<K> keys);

    /// What the value was made from: invalidating any of it makes the value a miss.
    default Set<CacheTag> tags(K key, Optional<V> value) {
        return Set.of();
    }

    /// Loads keys one by one.
    static <K, V> Loader<K, V> each(Function<K, Optional<V>> one) {
        return keys -> {
            Map<K, V> loaded = new HashMap<>();
            keys.forEach(key -> one.apply(key).ifPresent(value -> loaded.put(key, value)));
            return loaded;
        };
    }

    /// The same loader, with tags.
    default Loader<K, V> tagged(BiFunction<K, Optional<V>, Set<CacheTag>> tags) {
        Loader<K, V> plain = this;
        return new Loader<>() {
            @Override
            public Map<K, V> load(List<K> keys) {
                return plain.load(keys);
            }

            @Override
            public Set<CacheTag> tags(K key, Optional<V> value) {
                return tags.apply(key, value);
            }
        };
    }
}
