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

    /// At this moment, at once if it is past. Cut to the millisecond; at most [#MAX] ahead.
    record At(Instant at) implements Due {}
}
