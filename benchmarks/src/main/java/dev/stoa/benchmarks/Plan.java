package dev.stoa.benchmarks;

import java.time.Duration;

/// How long everything is measured.
///
/// @param quick short rounds, for trying
/// @param large rankings with ten million members too, which takes a few gigabytes
public record Plan(boolean quick, boolean large) {

    /// Rounds over HTTP, of which the median counts.
    public int rounds() {
        return 3;
    }

    public Duration httpRound() {
        return Duration.ofMillis(quick ? 500 : 2_000);
    }

    public Duration httpWarmup() {
        return Duration.ofMillis(quick ? 500 : 3_000);
    }

    public int jmhIterations() {
        return quick ? 2 : 3;
    }

    public Duration jmhIteration() {
        return Duration.ofMillis(quick ? 300 : 700);
    }
}
