package dev.stoa.http.event;

import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.GroupState;
import dev.stoa.domain.event.PartitionState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a group is.
///
/// @param lag how many events it has yet to handle
@Serdeable
record GroupJson(String name, long lag, List<PartitionJson> partitions) {

    /// @param acknowledged the position up to which all of the partition is handled
    /// @param consumer who is at it now
    /// @param until when its hold, or the pause after a failure, ends
    /// @param attempt how often the next event was given out
    /// @param error why that failed last
    @Serdeable
    record PartitionJson(
            int partition,
            long acknowledged,
            long lag,
            @Nullable String consumer,
            @Nullable Instant until,
            int attempt,
            @Nullable String error) {

        static PartitionJson of(PartitionState state) {
            return new PartitionJson(
                    state.partition(),
                    state.acknowledged(),
                    state.lag(),
                    state.consumer().map(ConsumerName::value).orElse(null),
                    state.until().orElse(null),
                    state.attempt(),
                    state.error().orElse(null));
        }
    }

    static GroupJson of(GroupState state) {
        return new GroupJson(
                state.group().value(),
                state.lag(),
                state.partitions().stream().map(PartitionJson::of).toList());
    }
}
