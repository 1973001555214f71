package dev.stoa.domain.event;

import java.time.Duration;
import java.util.List;

/// Logs that only grow, one for each topic. No reader ever sees a position and later one below it that it has not
/// seen. All methods throw [dev.stoa.domain.BackendException] when the backend is down or full.
public interface EventLog {

    /// The most events in one call.
    int BATCH = 1_000;

    Duration MAX_AGE = Duration.ofDays(36_525);

    /// The most bytes of payload in one call.
    int BATCH_BYTES = 1 << 20;

    /// Appends the events in order, all or none, but those whose source number is not larger than the last one
    /// taken: they are in the log already. Of N racing callers all N are appended, each batch together. Answers how
    /// many were appended.
    ///
    /// @param events 1 to [#BATCH], at most [#BATCH_BYTES] of payload together
    int append(Topic topic, List<NewEvent> events);

    /// The events kept beyond this position, oldest first. Reading takes nothing away and belongs to no group: this
    /// is how anything is replayed.
    ///
    /// @param after a position; 0 for all that are kept
    /// @param limit 1 to [#BATCH]; fewer mean that there are no more
    List<Event> read(Topic topic, long after, int limit);

    /// How far the log reaches; one that was never appended to is empty.
    LogState state(Topic topic);

    /// Forgets the oldest events beyond `keep` in number, and those at least `age` old, whichever are more; but
    /// none that a group has not acknowledged. At most [#BATCH] in one call. How many; fewer than that means there
    /// are no more to forget.
    ///
    /// @param keep 0 or more
    /// @param age 0 to [#MAX_AGE]
    int trim(Topic topic, long keep, Duration age);
}
