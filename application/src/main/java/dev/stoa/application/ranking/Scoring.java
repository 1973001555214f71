package dev.stoa.application.ranking;

import dev.stoa.domain.ranking.Board;
import dev.stoa.domain.ranking.BoardName;
import dev.stoa.domain.ranking.Leaderboards;
import dev.stoa.domain.ranking.MemberId;
import dev.stoa.domain.ranking.ScoreChange;
import dev.stoa.domain.ranking.Scored;
import dev.stoa.domain.ranking.Season;
import dev.stoa.domain.ranking.SeasonCalendar;
import java.time.Instant;
import java.time.InstantSource;

/// Gives points that count in every running season of a leaderboard: this day, week, month, and all time.
public final class Scoring {

    private final Leaderboards leaderboards;
    private final SeasonCalendar calendar;
    private final InstantSource clock;

    public Scoring(Leaderboards leaderboards, SeasonCalendar calendar, InstantSource clock) {
        this.leaderboards = leaderboards;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Returns what came of the all-time score. The seasons change one after the other, not as one.
    public Scored award(BoardName board, MemberId member, long points) {
        ScoreChange change = new ScoreChange.By(points);
        Scored last = new Scored.Closed();
        for (Season season : calendar.at(clock.instant())) {
            last = award(new Board(board, season), member, change);
        }
        return last;
    }

    /// The store judges by its own clock whether a season is over. If it is, these points belong to the next one.
    private Scored award(Board board, MemberId member, ScoreChange change) {
        Scored scored = leaderboards.score(board, member, change);
        if (scored instanceof Scored.Closed && board.season().closesAt().isBefore(Instant.MAX)) {
            return leaderboards.score(new Board(board.name(), following(board.season())), member, change);
        }
        return scored;
    }

    private Season following(Season season) {
        Instant start = season.closesAt();
        return calendar.at(start).stream()
                .filter(next -> next.opensAt().equals(start)
                        && next.id().length() == season.id().length())
                .findFirst()
                .orElse(season);
    }

    /// The season of this id, as clients write it.
    public Season season(String id) {
        return calendar.parse(id, clock.instant());
    }
}
