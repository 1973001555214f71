package dev.stoa.domain.order;

import dev.stoa.domain.Require;

/// A customer's idempotency key with a digest of what they asked for: the same key with another digest is refused.
public record OrderKey(String key, String digest) {

    public OrderKey {
        Require.text("Idempotency-Key", key, 1, 255);
        Require.text("digest", digest, 1, 200);
    }
}
