package dev.stoa.bootstrap.wiring;

import dev.stoa.application.activity.ActivityLog;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.activity.Activities;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// What customers did lately.
@Factory
final class ActivityWiring {

    private final StoaConfig config;
    private final Families families;

    ActivityWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Activities activities() {
        return switch (config.backend(Concept.ACTIVITY)) {
            case INMEMORY -> families.memory().activities();
            case REDIS -> families.redis().activities();
            case POSTGRES -> families.postgres().activities();
        };
    }

    @Singleton
    ActivityLog activityLog(Activities activities, PrometheusMeterRegistry registry) {
        ActivityLog log = new ActivityLog(activities);
        FunctionCounter.builder("stoa.activity.dropped", log, ActivityLog::dropped)
                .register(registry);
        return log;
    }
}
