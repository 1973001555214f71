package dev.stoa.domain.queue;

import dev.stoa.domain.Require;
import java.time.Instant;

/// What keeps a job from being enqueued twice, beside its id.
public sealed interface Once {

    /// Not while another job of the queue with this key waits or runs; a finished or dead one does not count.
    record WhileUnfinished(String key) implements Once {

        public WhileUnfinished {
            Require.key("unique key", key);
        }
    }

    /// Only if this moment is later than any the queue has had from this schedule: so many processes that each enqueue
    /// every tick make one job of it, whether or not it is done. At most 1,000 schedules to a queue.
    ///
    /// @param at cut to the millisecond
    record Tick(String schedule, Instant at) implements Once {

        public Tick {
            Require.key("schedule", schedule);
        }
    }
}
