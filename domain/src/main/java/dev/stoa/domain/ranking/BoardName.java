package dev.stoa.domain.ranking;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Names a leaderboard over all its seasons, such as `customers`.
public record BoardName(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public BoardName {
        Require.matches("board", value, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
