package dev.stoa.web.console;

import java.util.List;

/// How many requests this process answered since it started, and how quickly; those of operators and of those who
/// watch it left out.
public interface RequestMeter {

    /// @param atMostMillis so quickly
    /// @param count so many, those of the buckets below included
    record Bucket(double atMostMillis, double count) {}

    /// @param buckets by time, the shortest first; slower ones are only in the count
    record Answered(long count, List<Bucket> buckets) {
        public Answered {
            buckets = List.copyOf(buckets);
        }
    }

    Answered read();
}
