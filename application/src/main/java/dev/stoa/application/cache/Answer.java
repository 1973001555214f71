package dev.stoa.application.cache;

import java.util.Optional;

/// What a loading cache answers.
///
/// @param value empty if there is no such thing
public record Answer<V>(Optional<V> value, Source source) {

    /// Where the value comes from.
    public enum Source {
        /// It was there and right.
        HIT,
        /// It was there past its time, and there is no better one yet.
        STALE,
        /// It was loaded.
        MISS
    }
}
