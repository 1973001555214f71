package dev.stoa.domain.ranking;

import java.util.List;

/// What many do lately: every hit weighs half after each half-life.
///
/// Kept in the log domain, so no score is rewritten as time passes: `s = max(s, x) + log2(1 + 2^-|s - x|)` with
/// `x = log2(weight) + t / halfLife`. The order holds for scores that differ by more than one part in 10^9; members
/// closer than that stand in any order. All methods throw [dev.stoa.domain.BackendException] when the backend is
/// down.
public interface Trending {

    /// Counts `weight` hits (1 to a million) of a member now. Atomic: concurrent hits all count. When a trend has
    /// more members than the backend keeps, those with the lowest scores are forgotten.
    void hit(Trend trend, MemberId member, long weight);

    /// The `limit` (1 to 100) members with the highest scores, best first, with the scores as they are now.
    List<Trending.Hot> top(Trend trend, int limit);

    /// Forgets the member and returns whether it was known.
    boolean remove(Trend trend, MemberId member);

    /// @param score the sum over all hits of `weight * 2^(-age / halfLife)`
    /// @param rank 1 for the first
    record Hot(MemberId member, double score, long rank) {}
}
