package dev.stoa.postgres.ranking;

/// The statements of [PostgresLeaderboards]. Each reads in one snapshot, so scores and ranks belong together.
///
/// The parameters begin with the board's name, its season and the time. Lists have the rank and the tied rank of
/// their first member in every row.
final class LeaderboardSql {

    /// Then when the season opens, closes and is gone, the member, the kind of change and by how much; the time
    /// comes last.
    static final String CHANGE = """
            SELECT * FROM leaderboard_change(?, ?, coalesce(?::timestamptz, '-infinity'),
              coalesce(?::timestamptz, 'infinity'), coalesce(?::timestamptz, 'infinity'), ?, ?, ?, ?)
            """;

    static final String REMOVE = "SELECT leaderboard_remove(leaderboard_find(?, ?, ?), ?) AS removed";

    /// Then the member.
    static final String STANDING = """
            WITH b AS MATERIALIZED (SELECT leaderboard_find(?, ?, ?) AS no)
            SELECT s.member, -s.neg_score AS score, s.achieved_at,
                   leaderboard_before(s.board_no, s.neg_score, s.achieved_at, s.member) + 1 AS first_rank,
                   leaderboard_above(s.board_no, s.neg_score) + 1 AS first_tied
            FROM leaderboard_score s WHERE s.board_no = (SELECT no FROM b) AND s.member = ?
            """;

    /// Then the first rank and how many. Goes to the count the rank falls into and skips members from there.
    static final String PAGE = """
            WITH b AS MATERIALIZED (SELECT leaderboard_find(?, ?, ?) AS no),
                 p AS MATERIALIZED (SELECT ?::bigint AS from_rank),
                 start AS MATERIALIZED (
                   SELECT c.low, c.upto - c.n AS before
                   FROM (SELECT low, sum(n) AS n, sum(sum(n)) OVER (ORDER BY low) AS upto FROM leaderboard_bucket
                         WHERE board_no = (SELECT no FROM b) GROUP BY low) c
                   WHERE c.upto >= (SELECT from_rank FROM p) ORDER BY c.low LIMIT 1),
                 list AS MATERIALIZED (
                   SELECT s.* FROM leaderboard_score s
                   WHERE s.board_no = (SELECT no FROM b) AND s.neg_score >= (SELECT low FROM start)
                   ORDER BY s.neg_score, s.achieved_at, s.member
                   OFFSET (SELECT from_rank - 1 - before FROM p, start) LIMIT ?),
                 tied AS MATERIALIZED (
                   SELECT leaderboard_above((SELECT no FROM b), min(neg_score)) + 1 AS first_tied FROM list)
            SELECT member, -neg_score AS score, achieved_at, from_rank AS first_rank, first_tied
            FROM list, p, tied ORDER BY neg_score, achieved_at, member
            """;

    /// Then the member and how many on either side.
    static final String AROUND = """
            WITH b AS MATERIALIZED (SELECT leaderboard_find(?, ?, ?) AS no),
                 me AS MATERIALIZED (
                   SELECT s.* FROM leaderboard_score s WHERE s.board_no = (SELECT no FROM b) AND s.member = ?),
                 r AS MATERIALIZED (SELECT ?::int AS range),
                 better AS MATERIALIZED (
                   SELECT s.* FROM leaderboard_score s
                   WHERE s.board_no = (SELECT no FROM b) AND (s.neg_score, s.achieved_at, s.member) <
                     ((SELECT neg_score FROM me), (SELECT achieved_at FROM me), (SELECT member FROM me))
                   ORDER BY s.neg_score DESC, s.achieved_at DESC, s.member DESC LIMIT (SELECT range FROM r)),
                 others AS MATERIALIZED (
                   SELECT s.* FROM leaderboard_score s
                   WHERE s.board_no = (SELECT no FROM b) AND (s.neg_score, s.achieved_at, s.member) >=
                     ((SELECT neg_score FROM me), (SELECT achieved_at FROM me), (SELECT member FROM me))
                   ORDER BY s.neg_score, s.achieved_at, s.member LIMIT (SELECT range + 1 FROM r)),
                 list AS MATERIALIZED (SELECT * FROM better UNION ALL SELECT * FROM others),
                 first AS MATERIALIZED (
                   SELECT leaderboard_before(board_no, neg_score, achieved_at, member) + 1
                            - (SELECT count(*) FROM better) AS first_rank,
                          leaderboard_above(board_no, (SELECT min(neg_score) FROM list)) + 1 AS first_tied FROM me)
            SELECT member, -neg_score AS score, achieved_at, first_rank, first_tied
            FROM list, first ORDER BY neg_score, achieved_at, member
            """;

    /// Then the bounds of the negative scores, how many to skip and how many to list.
    static final String BETWEEN = """
            WITH b AS MATERIALIZED (SELECT leaderboard_find(?, ?, ?) AS no),
                 p AS MATERIALIZED (SELECT ?::bigint AS best, ?::bigint AS worst, ?::bigint AS skip),
                 list AS MATERIALIZED (
                   SELECT s.* FROM leaderboard_score s
                   WHERE s.board_no = (SELECT no FROM b) AND s.neg_score >= (SELECT best FROM p)
                     AND s.neg_score <= (SELECT worst FROM p)
                   ORDER BY s.neg_score, s.achieved_at, s.member OFFSET (SELECT skip FROM p) LIMIT ?),
                 first AS MATERIALIZED (
                   SELECT leaderboard_above((SELECT no FROM b), best) + 1 + skip AS first_rank,
                          leaderboard_above((SELECT no FROM b), (SELECT min(neg_score) FROM list)) + 1 AS first_tied
                   FROM p)
            SELECT member, -neg_score AS score, achieved_at, first_rank, first_tied
            FROM list, first ORDER BY neg_score, achieved_at, member
            """;

    /// Then the members.
    static final String AMONG = """
            WITH b AS MATERIALIZED (SELECT leaderboard_find(?, ?, ?) AS no)
            SELECT s.member, -s.neg_score AS score, s.achieved_at, 1 AS first_rank, 1 AS first_tied
            FROM leaderboard_score s WHERE s.board_no = (SELECT no FROM b) AND s.member = ANY (?)
            ORDER BY s.neg_score, s.achieved_at, s.member
            """;

    /// Then the bounds of the negative scores.
    static final String COUNT = """
            WITH b AS MATERIALIZED (SELECT leaderboard_find(?, ?, ?) AS no),
                 p AS MATERIALIZED (SELECT ?::bigint AS best, ?::bigint AS worst)
            SELECT leaderboard_above(no, worst + 1) - leaderboard_above(no, best) AS members FROM b, p
            """;

    private LeaderboardSql() {}
}
