package dev.stoa.domain.feature;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Names a flag.
public record FlagName(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public FlagName {
        Require.matches("flag", value, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
