package dev.stoa.domain.ranking;

import dev.stoa.domain.InvalidInputException;

/// The scores from `min` to `max`, both included.
public record ScoreRange(long min, long max) {

    public static final ScoreRange ALL = new ScoreRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public ScoreRange {
        if (min > max) {
            throw new InvalidInputException("scores", "range", "scores from %d to %d are none".formatted(min, max));
        }
    }
}
