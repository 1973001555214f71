package dev.stoa.inmemory.ratelimit;

import dev.stoa.contracts.Backend;
import dev.stoa.contracts.ratelimit.RateLimitsContract;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.InMemoryBackend;

class InMemoryRateLimitsTest implements RateLimitsContract {

    @Override
    public Backend<RateLimits> backend() {
        return new InMemoryBackend<>(InMemoryAdapters::rateLimits);
    }
}
