package dev.stoa.domain.event;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Groups of consumers. Every group gets every event of its topic at least once; within a group each partition is
/// held by one consumer at a time, so events with one key are handled in order, whoever dies.
///
/// A group is made by [#create] and must be there before it is used: whoever uses an unknown one gets
/// [dev.stoa.domain.InvalidInputException]. A hold is over at its end to the millisecond (`now >= end`); its
/// receipt is worth nothing from then on and another consumer gets the same events. All methods throw
/// [dev.stoa.domain.BackendException] when the backend is down.
public interface ConsumerGroups {

    /// How many consumers of one group can work at once.
    int PARTITIONS = 16;

    /// The longest hold, pause and wait.
    Duration MAX = Duration.ofHours(1);

    /// How many passed-over events a group remembers, the newest.
    int PASSED_OVER = 1_000;

    /// The most groups of a topic.
    int MAX_GROUPS = 100;

    /// Makes a group that begins after this position, unless it is there already; says whether it made it.
    ///
    /// @param after 0 for everything that is kept, [LogState#last] for what comes, or between
    /// @throws dev.stoa.domain.InvalidInputException if the topic has [#MAX_GROUPS] already
    boolean create(Topic topic, GroupName group, long after);

    /// Takes a partition that nobody holds and that has events beyond what is acknowledged, the one whose next
    /// event is the oldest, for so long; waits up to `wait` if there is none. Of N racing consumers each gets
    /// another partition. Who is interrupted while waiting gets nothing, or what came at that moment, and stays
    /// interrupted.
    ///
    /// @param limit the most events, 1 to 1,000
    /// @param hold 1 ms to [#MAX]
    /// @param wait 0 to [#MAX]; 0 asks once
    Optional<Batch> take(Topic topic, GroupName group, ConsumerName consumer, int limit, Duration hold, Duration wait);

    /// Acknowledges the batch's events up to this position and prolongs the hold to `hold` from now; with 0, and
    /// always with the batch's last event, the partition is free, and what is left of the batch counts as not given
    /// out. Whether the receipt was still good; if not, nothing changed. Acknowledging less than before, such as 0,
    /// is good and acknowledges nothing: so a hold is prolonged or given back.
    ///
    /// @param position of an event of the batch, or anything below its first
    /// @param hold 0 to [#MAX]
    boolean acknowledge(Topic topic, GroupName group, Batch batch, long position, Duration hold);

    /// Frees the partition after its first unacknowledged event failed: it is given out again after `retryIn`, or,
    /// if there is none, passed over and remembered. Whether the receipt was still good.
    ///
    /// @param error 1 to 2,000 characters without secrets
    /// @param retryIn 0 to [#MAX]
    boolean fail(Topic topic, GroupName group, Batch batch, String error, Optional<Duration> retryIn);

    /// How far each group of the topic is, with its [#PARTITIONS] partitions in order; groups in byte order.
    List<GroupState> groups(Topic topic);

    /// Sets every partition of the group to this position, back or forth, and frees all: receipts given out are
    /// worth nothing. This is how a group replays.
    ///
    /// @param position 0 to [LogState#last]
    void seek(Topic topic, GroupName group, long position);

    /// The events the group passed over, newest first.
    Page<PassedOver> passedOver(Topic topic, GroupName group, PageRequest page);

    /// Forgets the group; whether it did.
    ///
    /// @param idle 0 to [EventLog#MAX_AGE]: only if nobody works in it, that is if an event has waited for at least
    ///     so long, none of its partitions is held or paused or was taken within that time, and it was
    ///     neither made nor moved within it; judged in one step, by the times of the store. Empty: in any case
    boolean remove(Topic topic, GroupName group, Optional<Duration> idle);
}
