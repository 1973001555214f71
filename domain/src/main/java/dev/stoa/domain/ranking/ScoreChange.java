package dev.stoa.domain.ranking;

/// How a score changes. A score that stays the same keeps the moment it was reached.
public sealed interface ScoreChange {

    /// The score becomes this.
    record To(long score) implements ScoreChange {}

    /// This is added; a member without a score starts at 0. May be negative.
    record By(long delta) implements ScoreChange {}

    /// The score becomes this if it is higher, or if there was none.
    record AtLeast(long score) implements ScoreChange {}
}
