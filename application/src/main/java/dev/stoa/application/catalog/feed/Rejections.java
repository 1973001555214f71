package dev.stoa.application.catalog.feed;

import java.util.List;

/// All rows rejected for one reason.
///
/// @param reason a stable word such as `price-range`
/// @param count exact
/// @param samples the first [#MAX_SAMPLES]
public record Rejections(String reason, long count, List<Sample> samples) {

    public static final int MAX_SAMPLES = 20;

    /// @param line of the feed, 1 for the first
    public record Sample(long line, String message) {}

    public Rejections {
        samples = List.copyOf(samples);
    }
}
