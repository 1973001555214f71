package dev.stoa.domain.ranking;

import java.util.List;

/// The archive of the leaderboards of [Leaderboards].
///
/// All methods throw [dev.stoa.domain.BackendException] when the backend is down.
public interface Seasons {

    /// Ends a named season now, for good: from here on it can only be read. Returns whether this call ended it;
    /// false for a board that is unknown or closed already.
    boolean close(Board board);

    /// The seasons of a leaderboard that have scores, open and closed ones, by id in byte order, last first, at
    /// most `limit`.
    List<Season> seasons(BoardName name, int limit);
}
