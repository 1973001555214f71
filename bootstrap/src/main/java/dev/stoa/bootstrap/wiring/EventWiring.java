package dev.stoa.bootstrap.wiring;

import dev.stoa.application.audit.AuditLog;
import dev.stoa.application.event.Consumers;
import dev.stoa.application.event.DeadGroups;
import dev.stoa.application.event.EventDesk;
import dev.stoa.application.event.EventTrim;
import dev.stoa.application.event.Listener;
import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.event.ConsumerGroups;
import dev.stoa.domain.event.ConsumerName;
import dev.stoa.domain.event.EventLog;
import dev.stoa.http.event.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/// The log of what happened, and who hears of it in this process.
@Factory
final class EventWiring {

    private static final Duration KEPT = Duration.ofDays(30);

    /// How long a group may stand still before it is removed.
    private static final Duration PATIENCE = KEPT.multipliedBy(2);

    /// Longer than a year, so that what happens once a year can be compared.
    private static final Duration AUDIT_KEPT = Duration.ofDays(400);

    private final StoaConfig config;
    private final Families families;

    EventWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    EventLog eventLog() {
        return switch (config.backend(Concept.EVENT)) {
            case INMEMORY -> families.memory().events().log();
            case REDIS -> families.redis().events().log();
            case POSTGRES -> families.postgres().events().log();
        };
    }

    @Singleton
    ConsumerGroups consumerGroups() {
        return switch (config.backend(Concept.EVENT)) {
            case INMEMORY -> families.memory().events().groups();
            case REDIS -> families.redis().events().groups();
            case POSTGRES -> families.postgres().events().groups();
        };
    }

    @Singleton
    Consumers consumers(ConsumerGroups groups, List<Listener> listeners, Ids ids, SecureRandom random) {
        EventDesk desk = new EventDesk(groups, new ConsumerName(ids.next("con")), threads(), new SystemTime(), random);
        return new Consumers(desk, listeners);
    }

    /// Threads of the platform: interrupting one that waits for events breaks no connection.
    private static ThreadFactory threads() {
        ThreadFactory factory = Thread.ofPlatform().daemon().name("events-", 0).factory();
        return work -> factory.newThread(() -> Background.run(work));
    }

    @Singleton
    EventLag eventLag(Topics topics, ConsumerGroups groups, MeterRegistry registry) {
        return new EventLag(topics, groups, registry);
    }

    @Singleton
    AuditLog auditLog(EventLog log, Ids ids) {
        return new AuditLog(log, ids);
    }

    @Singleton
    DeadGroups deadGroups(ConsumerGroups groups) {
        return new DeadGroups(groups, PATIENCE);
    }

    @Singleton
    @Named("audit")
    EventTrim auditTrim(EventLog log, DeadGroups dead) {
        long keep = config.backend(Concept.EVENT) == Backend.INMEMORY ? 10_000 : 10_000_000;
        return new EventTrim(log, dead, List.of(AuditLog.TOPIC), keep, AUDIT_KEPT);
    }

    @Singleton
    @Named("events")
    EventTrim eventTrim(EventLog log, DeadGroups dead, Topics topics) {
        long keep = config.backend(Concept.EVENT) == Backend.INMEMORY ? 100_000 : 10_000_000;
        return new EventTrim(log, dead, topics.all(), keep, KEPT);
    }
}
