package dev.stoa.domain.queue;

import dev.stoa.domain.Require;
import java.time.Instant;

/// What keeps a job from being enqueued twice, beside its id.
public sealed interface Once {

    /// How many schedules a queue remembers.
    int SCHEDULES = 1_000;

    /// Not while another job of the queue with this key waits or runs. A job gives its key up when it is done,
    /// removed or dead, for good: a dead letter that is retried runs without it.
    record WhileUnfinished(String key) implements Once {

        public WhileUnfinished {
            Require.key("unique key", key);
        }
    }

    /// Only if this moment is later than any the queue has had from this schedule: so many processes that each
    /// enqueue every tick make one job of it, whether or not it is done. A queue remembers [#SCHEDULES]; of more it
    /// forgets the one whose last tick is the earliest, of such the first by name in byte order.
    ///
    /// @param at of the years 1970 to 9999, cut to the millisecond
    record Tick(String schedule, Instant at) implements Once {

        public Tick {
            Require.key("schedule", schedule);
            at = Moments.millis("tick", at);
        }
    }
}
