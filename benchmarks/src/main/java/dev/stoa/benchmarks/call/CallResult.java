package dev.stoa.benchmarks.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What one round of callers came to.
record CallResult(double perSecond, double p50Millis, double p99Millis) {

    static CallResult of(Histogram nanos, Duration time) {
        return new CallResult(
                nanos.getTotalCount() / (time.toNanos() / 1e9),
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6);
    }

    /// The same if each call is about so many things: of these the throughput is told, and the time is still a
    /// call's.
    CallResult times(int things) {
        return new CallResult(perSecond * things, p50Millis, p99Millis);
    }

    /// The round in the middle by throughput.
    static CallResult median(List<CallResult> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(CallResult::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
