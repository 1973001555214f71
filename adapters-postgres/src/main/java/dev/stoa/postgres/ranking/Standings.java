package dev.stoa.postgres.ranking;

import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.Standing;
import dev.stoa.postgres.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Members of a board in their order, read row by row. Each row has the rank and the tied rank of the first.
final class Standings {

    private final List<Standing> read = new ArrayList<>();

    Standing next(Row row) throws SQLException {
        MemberId member = new MemberId(row.text("member"));
        long score = row.number("score");
        Instant achievedAt = row.instant("achieved_at");
        long rank = row.number("first_rank") + read.size();
        long tied = read.isEmpty() ? row.number("first_tied") : tied(read.getLast(), score, rank);
        Standing standing = new Standing(member, score, rank, tied, achievedAt);
        read.add(standing);
        return standing;
    }

    private static long tied(Standing before, long score, long rank) {
        return before.score() == score ? before.tiedRank() : rank;
    }
}
