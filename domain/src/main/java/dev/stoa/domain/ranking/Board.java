package dev.stoa.domain.ranking;

/// One season of one leaderboard. Two seasons of a name share nothing.
public record Board(BoardName name, Season season) {

    /// The board that never ends.
    public static Board of(String name) {
        return new Board(new BoardName(name), Season.ALL);
    }
}
