package dev.stoa.http.ranking;

import dev.stoa.domain.ranking.Standing;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/// Where a member stands.
///
/// @param rank 1 for the first; every member has its own
/// @param tiedRank shared by members with equal scores (1, 1, 3)
@Serdeable
record StandingJson(String member, long score, long rank, long tiedRank, Instant achievedAt) {

    static StandingJson of(Standing standing) {
        return new StandingJson(
                standing.member().value(),
                standing.score(),
                standing.rank(),
                standing.tiedRank(),
                standing.achievedAt());
    }
}
