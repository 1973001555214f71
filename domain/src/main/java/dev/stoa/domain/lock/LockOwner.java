package dev.stoa.domain.lock;

import dev.stoa.domain.Require;

/// Who holds a lock: unlike any other owner that ever was. One holding, one owner; threads mean nothing.
public record LockOwner(String value) {

    public LockOwner {
        Require.key("lockOwner", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
