package dev.stoa.inmemory;

import dev.stoa.domain.accesslist.AccessRules;
import dev.stoa.domain.feature.Flags;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.inmemory.accesslist.InMemoryAccessRules;
import dev.stoa.inmemory.feature.InMemoryFlags;
import dev.stoa.inmemory.idempotency.InMemoryIdempotencyKeys;
import dev.stoa.inmemory.ratelimit.InMemoryRateLimits;

/// The ports that say which calls are let through, what is switched on for them, how many there may be, and which
/// came before.
record TrafficAdapters(AccessRules accessRules, Flags flags, IdempotencyKeys idempotencyKeys, RateLimits rateLimits) {

    /// Replies are larger than counts, so fewer are kept.
    private static final int REPLIES = 1_000_000;

    static TrafficAdapters over(Memory memory, int capacity) {
        return new TrafficAdapters(
                new InMemoryAccessRules(memory),
                new InMemoryFlags(memory),
                new InMemoryIdempotencyKeys(memory, REPLIES),
                new InMemoryRateLimits(memory, capacity));
    }
}
