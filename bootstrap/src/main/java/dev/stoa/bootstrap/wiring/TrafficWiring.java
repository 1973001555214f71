package dev.stoa.bootstrap.wiring;

import dev.stoa.application.ratelimit.Limiter;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.idempotency.IdempotencyKeys;
import dev.stoa.domain.ratelimit.RateLimits;
import dev.stoa.inmemory.InMemoryAdapters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// How often, and how many times: rate limits and idempotency keys.
@Factory
final class TrafficWiring {

    private final StoaConfig config;
    private final Families families;

    TrafficWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    RateLimits rateLimits() {
        return switch (config.backend(Concept.RATELIMIT)) {
            case INMEMORY -> families.memory().rateLimits();
            case REDIS -> families.redis().rateLimits();
            case POSTGRES -> families.postgres().rateLimits();
        };
    }

    @Singleton
    IdempotencyKeys idempotencyKeys() {
        return switch (config.backend(Concept.IDEMPOTENCY)) {
            case INMEMORY -> families.memory().idempotencyKeys();
            case REDIS -> throw config.notOffered(Concept.IDEMPOTENCY);
            case POSTGRES -> families.postgres().idempotencyKeys();
        };
    }

    /// Counts in this process when the shared counter is down, whatever that one is.
    @Singleton
    Limiter limiter(RateLimits shared, InstantSource clock, MeterRegistry registry) {
        Limiter limiter = new Limiter(shared, new InMemoryAdapters(clock).rateLimits(), config.limits(), clock);
        FunctionCounter.builder(
                        "stoa.limits.refused", limiter, each -> each.refusals().count())
                .register(registry);
        return limiter;
    }
}
