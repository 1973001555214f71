package dev.stoa.inmemory.event;

import dev.stoa.domain.event.ConsumerName;
import java.time.Instant;
import java.util.Optional;

/// How far a group is in one partition, and who holds it until when. Immutable.
///
/// @param acknowledged the position up to which all is handled
/// @param handled how many events of the partition there ever were up to there
/// @param until when the hold, or the pause after a failure, ends
/// @param takenAt when it was last taken, or put where it is
record Place(
        long acknowledged,
        long handled,
        long receipt,
        int attempt,
        Instant until,
        Instant takenAt,
        Optional<ConsumerName> consumer,
        Optional<String> error) {

    /// No batch has it.
    private static final long NOBODY = 0;

    static Place at(long position, long handled, Instant now) {
        return new Place(position, handled, NOBODY, 0, Instant.MIN, now, Optional.empty(), Optional.empty());
    }

    boolean isFree(Instant now) {
        return !now.isBefore(until);
    }

    /// Whether nobody took it since then, and it is free.
    boolean isIdleSince(Instant then, Instant now) {
        return isFree(now) && !takenAt.isAfter(then);
    }

    boolean isHeldBy(long claim, Instant now) {
        return receipt != NOBODY && receipt == claim && !isFree(now);
    }

    Place taken(ConsumerName by, long claim, Instant now, Instant end) {
        return new Place(acknowledged, handled, claim, attempt + 1, end, now, Optional.of(by), error);
    }

    /// Moved on within its hold: the next event was given out with the ones before it.
    Place moved(long position, long count) {
        return new Place(position, count, receipt, 1, until, takenAt, consumer, Optional.empty());
    }

    Place prolonged(Instant end) {
        return new Place(acknowledged, handled, receipt, attempt, end, takenAt, consumer, error);
    }

    /// Given back: the next event counts as not given out.
    Place freed() {
        return new Place(
                acknowledged, handled, NOBODY, Math.max(0, attempt - 1), Instant.MIN, takenAt, Optional.empty(), error);
    }

    Place paused(String why, Instant end) {
        return new Place(acknowledged, handled, NOBODY, attempt, end, takenAt, Optional.empty(), Optional.of(why));
    }
}
