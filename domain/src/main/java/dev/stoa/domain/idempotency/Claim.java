package dev.stoa.domain.idempotency;

/// The right to complete or abandon one attempt. Never given out twice for the same key.
public record Claim(long attempt) {}
