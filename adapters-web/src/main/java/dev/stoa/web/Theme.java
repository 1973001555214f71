package dev.stoa.web;

import java.util.Locale;
import java.util.stream.Stream;

/// Whether pages are light or dark, or as the reader's system says.
public enum Theme {
    AUTO,
    DARK,
    LIGHT;

    static final String COOKIE = "theme";

    static Theme named(String word) {
        return Stream.of(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst()
                .orElse(AUTO);
    }

    /// As the page says it in `data-theme`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the switch leads to.
    public Theme next() {
        return switch (this) {
            case AUTO -> DARK;
            case DARK -> LIGHT;
            case LIGHT -> AUTO;
        };
    }
}
