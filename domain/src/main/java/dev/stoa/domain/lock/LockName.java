package dev.stoa.domain.lock;

import dev.stoa.domain.Require;

/// Names what only one may do at a time.
public record LockName(String value) {

    public LockName {
        Require.key("lockName", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
