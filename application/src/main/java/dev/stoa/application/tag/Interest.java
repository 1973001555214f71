package dev.stoa.application.tag;

import dev.stoa.domain.Require;
import java.util.Locale;

/// Something customers care about: up to 50 characters, small letters, no blanks around them.
public record Interest(String name) {

    public Interest {
        name = Require.text("interest", name.strip().toLowerCase(Locale.ROOT), 1, 50);
    }

    @Override
    public String toString() {
        return name;
    }
}
