package dev.stoa.web.console;

import dev.stoa.web.console.RequestMeter.Answered;
import dev.stoa.web.console.RequestMeter.Bucket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Estimates percentiles of what was answered between two moments: in the bucket where it lies, times are taken to
/// be spread evenly.
final class Percentile {

    private Percentile() {}

    /// In milliseconds; the longest time there is a bucket for if it lies beyond, null if nothing was answered.
    ///
    /// @param share such as 0.95
    static @Nullable Double between(Answered before, Answered now, double share) {
        double wanted = (now.count() - before.count()) * share;
        if (wanted <= 0 || now.buckets().isEmpty()) {
            return null;
        }
        double from = 0;
        double below = 0;
        for (int n = 0; n < now.buckets().size(); n++) {
            Bucket bucket = now.buckets().get(n);
            double count = bucket.count() - count(before.buckets(), n);
            if (count >= wanted) {
                return from + (bucket.atMostMillis() - from) * (wanted - below) / Math.max(1, count - below);
            }
            from = bucket.atMostMillis();
            below = count;
        }
        return from;
    }

    private static double count(List<Bucket> buckets, int n) {
        return n < buckets.size() ? buckets.get(n).count() : 0;
    }
}
