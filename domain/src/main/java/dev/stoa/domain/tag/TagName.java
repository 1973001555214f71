package dev.stoa.domain.tag;

import dev.stoa.domain.Require;

/// Names one tag of a space: a word, a merchant, an interest.
public record TagName(String value) {

    public TagName {
        Require.key("tag", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
