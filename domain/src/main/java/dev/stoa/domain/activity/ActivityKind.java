package dev.stoa.domain.activity;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// A kind of thing that people do.
///
/// @param name a word of a-z, 0-9 and -, at most 64 characters
/// @param distinct whether doing it again with the same subject moves the old entry to the front instead of adding
/// one
public record ActivityKind(String name, boolean distinct) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public static final ActivityKind VIEWED = new ActivityKind("viewed", true);
    public static final ActivityKind SEARCHED = new ActivityKind("searched", true);
    public static final ActivityKind LOGGED_IN = new ActivityKind("logged-in", false);

    public ActivityKind {
        Require.matches("kind", name, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }
}
