package dev.stoa.domain.tag;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// What is tagged with what, such as `merchant-followers` or `interests`: tags of one space can be combined.
public record TagSpace(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public TagSpace {
        Require.matches("tag space", value, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
