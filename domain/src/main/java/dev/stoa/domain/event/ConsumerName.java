package dev.stoa.domain.event;

import dev.stoa.domain.Require;

/// Who reads for a group; told to operators and nothing more.
public record ConsumerName(String value) {

    public ConsumerName {
        Require.key("consumer", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
