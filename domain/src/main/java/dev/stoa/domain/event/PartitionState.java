package dev.stoa.domain.event;

import java.time.Instant;
import java.util.Optional;

/// How far a group is in one partition.
///
/// @param acknowledged the position up to which everything of the partition is handled or was passed over
/// @param lag how many events of the partition lie beyond it
/// @param consumer who holds the partition now
/// @param until when its hold, or the pause after a failure, ends
/// @param attempt how often the first event beyond `acknowledged` was next in line when it was given out; 0 if not
/// yet
/// @param error why that failed last
public record PartitionState(
        int partition,
        long acknowledged,
        long lag,
        Optional<ConsumerName> consumer,
        Optional<Instant> until,
        int attempt,
        Optional<String> error) {}
