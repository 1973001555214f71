package dev.stoa.domain.audience;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Who is counted together, such as `visitors` or `customers`.
public record Population(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public Population {
        Require.matches("population", value, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
