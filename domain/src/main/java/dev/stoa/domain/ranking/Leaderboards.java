package dev.stoa.domain.ranking;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Named leaderboards of up to ten million members each; a board exists from its first score on.
///
/// Every method is atomic: scores and ranks of one answer belong together. A board that is unknown or gone reads as
/// empty. All methods throw [dev.stoa.domain.BackendException] when the backend is down, and those that add a
/// member also when it is full. Ranks count from 1; lists are at most [#MAX_PAGE] long.
public interface Leaderboards {

    /// The largest score either way: what a double holds exactly.
    long MAX_SCORE = 1L << 53;

    int MAX_PAGE = 1_000;

    /// Changes one score; concurrent changes all count. The season is judged by the backend's time: a change in the
    /// millisecond a season ends is too late.
    Scored score(Board board, MemberId member, ScoreChange change);

    /// Takes the member off the board, also off one that is closed, and returns whether it was there.
    boolean remove(Board board, MemberId member);

    Optional<Standing> standing(Board board, MemberId member);

    /// Up to `limit` members from this rank down; the top is rank 1.
    List<Standing> page(Board board, long fromRank, int limit);

    /// The member with up to `range` neighbours on either side, best first; empty if it has no score.
    List<Standing> around(Board board, MemberId member, int range);

    /// Up to `limit` members with a score in the range, best first, after leaving out the first `skip` of them.
    List<Standing> between(Board board, ScoreRange scores, long skip, int limit);

    /// Those of up to [#MAX_PAGE] given members that have a score, best first, ranked among themselves.
    List<Standing> among(Board board, Set<MemberId> members);

    /// How many members have a score in the range.
    long count(Board board, ScoreRange scores);
}
