package dev.stoa.bootstrap.wiring;

import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.notification.Notifications;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// News for whoever listens.
@Factory
final class NotificationWiring {

    private final StoaConfig config;
    private final Families families;

    NotificationWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Notifications notifications() {
        return switch (config.backend(Concept.NOTIFICATION)) {
            case INMEMORY -> families.memory().notifications();
            case REDIS -> families.redis().notifications();
            case POSTGRES -> families.postgres().notifications();
        };
    }
}
