package dev.stoa.domain.queue;

import dev.stoa.domain.Require;
import java.time.Duration;
import java.time.Instant;

/// When a job may begin, by the store's clock.
public sealed interface Due {

    /// The longest delay.
    Duration MAX = Duration.ofDays(366);

    Due NOW = new In(Duration.ZERO);

    /// So long after it was enqueued.
    ///
    /// @param delay whole milliseconds, 0 to [#MAX]
    record In(Duration delay) implements Due {

        public In {
            Require.range("delay in ms", delay.toMillis(), 0, MAX.toMillis());
        }
    }

    /// At this moment, or now if that is past.
    ///
    /// @param at of the years 1970 to 9999, cut to the millisecond
    record At(Instant at) implements Due {

        public At {
            at = Moments.millis("due", at);
        }
    }
}
