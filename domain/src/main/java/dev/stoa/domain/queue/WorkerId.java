package dev.stoa.domain.queue;

import dev.stoa.domain.Require;

/// Who works on jobs; told to operators and nothing more.
public record WorkerId(String value) {

    public WorkerId {
        Require.key("workerId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
