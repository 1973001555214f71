package dev.stoa.domain.event;

import java.time.Instant;

/// An entry of a log.
///
/// @param position 1 for the first of the topic, without gaps
/// @param at when it was appended, by the store's clock
public record Event(long position, String key, String type, String payload, Instant at) {

    /// Where the key belongs: one of [ConsumerGroups#PARTITIONS].
    public int partition() {
        return Partitions.of(key);
    }
}
