package dev.stoa.domain.ranking;

import dev.stoa.domain.InvalidInputException;
import dev.stoa.domain.Require;
import java.time.Instant;

/// When a leaderboard runs. Scores change while `opensAt <= now < closesAt`; from then on it can only be read, and
/// from `goneAt` on it is no more.
///
/// @param id such as `2026-W07`, `2026-02`, `2026-02-14`, `spring-sale` or `all`
public record Season(String id, Instant opensAt, Instant closesAt, Instant goneAt) {

    /// Always open.
    public static final Season ALL = named("all");

    public Season {
        Require.key("season", id);
        if (closesAt.isBefore(opensAt) || goneAt.isBefore(closesAt)) {
            throw new InvalidInputException("season", "range", "a season opens, then closes, then goes");
        }
    }

    /// A season that is open until somebody closes it ([Seasons#close]).
    public static Season named(String id) {
        return new Season(id, Instant.MIN, Instant.MAX, Instant.MAX);
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
