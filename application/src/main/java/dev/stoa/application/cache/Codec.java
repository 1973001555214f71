package dev.stoa.application.cache;

import java.util.List;

/// Turns values of one type into bytes and back.
///
/// What [#decode] returns is handed to many callers and must be deeply immutable.
public interface Codec<V> {

    byte[] encode(V value);

    /// @throws IllegalArgumentException if the bytes are not of this codec
    V decode(byte[] bytes);

    /// Changes whenever the form of the bytes does, so that bytes written by an older program are a miss.
    int fingerprint();

    /// For records (nested, generic, sealed ones too), enums, text, numbers, money, times, and lists, sets, maps
    /// and optionals of these.
    static <V> Codec<V> of(Class<V> type) {
        return new FormCodec<>(Forms.of(type));
    }

    static <E> Codec<List<E>> listOf(Class<E> element) {
        return new FormCodec<>(Forms.listOf(element));
    }
}
