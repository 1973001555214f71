package dev.stoa.domain.ranking;

/// What came of a [ScoreChange].
public sealed interface Scored {

    /// The score now.
    record Now(long score) implements Scored {}

    /// The season is over or has not begun; nothing changed.
    record Closed() implements Scored {}

    /// The score would be beyond [Leaderboards#MAX_SCORE] either way; nothing changed.
    record OutOfRange() implements Scored {}
}
