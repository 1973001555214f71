package dev.stoa.domain.cache;

import dev.stoa.domain.Require;
import java.util.regex.Pattern;

/// Names one cache, such as `product`: what is cleared together and has its own statistics.
public record CacheName(String value) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    public CacheName {
        Require.matches("cache", value, WORD, "a word of a-z, 0-9 and -, at most 64 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
