package dev.stoa.bootstrap.wiring;

import dev.stoa.application.audience.AudienceReports;
import dev.stoa.application.audience.Visits;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.audience.ActiveUsers;
import dev.stoa.domain.audience.Presence;
import dev.stoa.domain.audience.UniqueVisitors;
import dev.stoa.http.audience.VisitorNames;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Who comes and who comes back.
@Factory
final class AudienceWiring {

    private final StoaConfig config;
    private final Families families;

    AudienceWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    UniqueVisitors uniqueVisitors() {
        return switch (config.backend(Concept.AUDIENCE)) {
            case INMEMORY -> families.memory().uniqueVisitors();
            case REDIS -> families.redis().uniqueVisitors();
            case POSTGRES -> families.postgres().uniqueVisitors();
        };
    }

    @Singleton
    ActiveUsers activeUsers() {
        return switch (config.backend(Concept.AUDIENCE)) {
            case INMEMORY -> families.memory().activeUsers();
            case REDIS -> families.redis().activeUsers();
            case POSTGRES -> families.postgres().activeUsers();
        };
    }

    @Singleton
    Presence presence() {
        return switch (config.backend(Concept.AUDIENCE)) {
            case INMEMORY -> families.memory().presence();
            case REDIS -> families.redis().presence();
            case POSTGRES -> families.postgres().presence();
        };
    }

    @Singleton
    Visits visits(
            UniqueVisitors visitors,
            ActiveUsers users,
            Presence presence,
            InstantSource clock,
            PrometheusMeterRegistry registry) {
        Visits visits = new Visits(visitors, users, presence, clock);
        FunctionCounter.builder("stoa.visits.dropped", visits, Visits::dropped).register(registry);
        return visits;
    }

    @Singleton
    AudienceReports audienceReports(
            UniqueVisitors visitors, ActiveUsers users, Presence presence, InstantSource clock) {
        return new AudienceReports(visitors, users, presence, clock);
    }

    @Singleton
    VisitorNames visitorNames() {
        return new VisitorNames(config.pepper().bytes());
    }
}
