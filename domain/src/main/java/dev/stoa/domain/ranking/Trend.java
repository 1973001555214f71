package dev.stoa.domain.ranking;

import dev.stoa.domain.InvalidInputException;
import java.time.Duration;

/// What trends, and how fast it is forgotten.
///
/// @param halfLife 1 minute to 366 days: after this time a hit weighs half
public record Trend(BoardName name, Duration halfLife) {

    public Trend {
        if (halfLife.compareTo(Duration.ofMinutes(1)) < 0 || halfLife.compareTo(Duration.ofDays(366)) > 0) {
            throw new InvalidInputException(
                    "half-life", "range", "half-life must be 1 min to 366 days, not " + halfLife);
        }
    }
}
