package dev.stoa.bootstrap.wiring;

import dev.stoa.application.lock.EvenClock;
import dev.stoa.application.lock.Locking;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.lock.Locks;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/// Locks, and work under them.
@Factory
final class LockWiring {

    private final StoaConfig config;
    private final Families families;

    LockWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Locks locks() {
        return switch (config.backend(Concept.LOCK)) {
            case INMEMORY -> families.memory().locks();
            case REDIS -> families.redis().locks();
            case POSTGRES -> families.postgres().locks();
        };
    }

    @Singleton
    Locking locking(Locks locks, Ids ids, SecureRandom dice) {
        return new Locking(locks, EvenClock.of(System::nanoTime), ids, dice);
    }
}
