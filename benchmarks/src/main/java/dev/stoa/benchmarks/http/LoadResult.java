package dev.stoa.benchmarks.http;

import java.util.Comparator;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What one round came to.
///
/// @param bytes the size of an answer's body
record LoadResult(double perSecond, double p50Millis, double p99Millis, int bytes) {

    static LoadResult of(Histogram latencies, double seconds, int bytes) {
        return new LoadResult(
                latencies.getTotalCount() / seconds,
                latencies.getValueAtPercentile(50) / 1e6,
                latencies.getValueAtPercentile(99) / 1e6,
                bytes);
    }

    /// The round in the middle by throughput.
    static LoadResult median(List<LoadResult> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(LoadResult::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
