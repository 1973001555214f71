package dev.stoa.domain.ranking;

import java.time.Duration;

/// How far back popularity looks. A window of n hours holds the hour under way and the n - 1 hours before it, so
/// what happened counts for more than n - 1 and at most n hours.
public enum PopularWindow {
    DAY(24),
    WEEK(7 * 24),
    MONTH(30 * 24);

    /// The resolution of every window.
    public static final Duration STEP = Duration.ofHours(1);

    private final int steps;

    PopularWindow(int steps) {
        this.steps = steps;
    }

    /// The number of hours in the window.
    public int steps() {
        return steps;
    }
}
