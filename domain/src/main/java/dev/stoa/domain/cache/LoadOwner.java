package dev.stoa.domain.cache;

import dev.stoa.domain.Require;

/// Names a process that loads values, so that only it can give its lease back.
public record LoadOwner(String value) {

    public LoadOwner {
        Require.key("load owner", value);
    }
}
