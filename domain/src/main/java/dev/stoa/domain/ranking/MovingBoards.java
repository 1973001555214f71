package dev.stoa.domain.ranking;

import java.util.List;

/// Sums over a moving window: what was popular in the last day, week or month, to the hour ([PopularWindow]).
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface MovingBoards {

    /// Adds 1 to a million to the member's sums in the hour under way. Atomic: concurrent additions all count.
    void add(BoardName board, MemberId member, long amount);

    /// The `limit` (1 to 100) members with the highest sums in the window, best first; equal sums by id in byte
    /// order. Read in one step. Members whose last hour has left the window are not in it.
    List<Popular> top(BoardName board, PopularWindow window, int limit);

    /// @param rank 1 for the first
    record Popular(MemberId member, long sum, long rank) {}
}
