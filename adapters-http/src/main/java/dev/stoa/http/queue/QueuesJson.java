package dev.stoa.http.queue;

import dev.stoa.application.queue.QueueFigures;
import dev.stoa.domain.queue.DeadGroup;
import dev.stoa.domain.queue.QueueSizes;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The queues of the shop.
///
/// @param workers whether this process does jobs
@Serdeable
record QueuesJson(boolean workers, List<Entry> data) {

    /// @param oldestReadyAt since when the job at the head has been ready; null if none is
    /// @param deadGroups dead letters by the kind of their failure, most first
    /// @param process what this process did since it started
    @Serdeable
    record Entry(
            String queue,
            long ready,
            long delayed,
            long running,
            long dead,
            @Nullable Instant oldestReadyAt,
            List<Group> deadGroups,
            Work process) {}

    @Serdeable
    record Group(String kind, long count) {

        static Group of(DeadGroup group) {
            return new Group(group.kind(), group.count());
        }
    }

    /// @param concurrency how many jobs at once
    /// @param failed attempts
    /// @param lost attempts that came to nothing because the job was removed or another worker's
    @Serdeable
    record Work(int concurrency, int running, long done, long failed, long dead, long lost) {

        static Work of(QueueFigures figures) {
            return new Work(
                    figures.concurrency(),
                    figures.running(),
                    figures.done(),
                    figures.failed(),
                    figures.dead(),
                    figures.lost());
        }
    }

    static Entry entry(QueueFigures figures, QueueSizes sizes, List<DeadGroup> dead) {
        return new Entry(
                figures.queue().value(),
                sizes.ready(),
                sizes.delayed(),
                sizes.running(),
                sizes.dead(),
                sizes.oldest().orElse(null),
                dead.stream().map(Group::of).toList(),
                Work.of(figures));
    }
}
