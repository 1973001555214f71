package dev.stoa.http.idempotency;

import dev.stoa.domain.idempotency.Claim;
import dev.stoa.domain.idempotency.IdempotencyKey;

/// What this request may answer for.
record Attempt(IdempotencyKey key, Claim claim, Terms terms) {}
