package dev.stoa.domain.ranking;

import java.time.Instant;

/// Where a member stands. The order is: higher score, then reached earlier, then smaller id by bytes of UTF-8.
///
/// @param rank 1 for the first; every member has its own
/// @param tiedRank the competition rank: members with equal scores share the best of their ranks (1, 1, 3)
/// @param achievedAt when the score was reached
public record Standing(MemberId member, long score, long rank, long tiedRank, Instant achievedAt) {}
