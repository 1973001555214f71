package dev.stoa.domain.idempotency;

import dev.stoa.domain.Require;

/// A hash of what the request said, so that a key used again for something else is noticed.
public record Fingerprint(String value) {

    public Fingerprint {
        Require.key("fingerprint", value);
    }
}
