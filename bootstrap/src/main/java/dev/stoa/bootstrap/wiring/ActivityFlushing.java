package dev.stoa.bootstrap.wiring;

import dev.stoa.application.activity.ActivityLog;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/// Writes down five times a second what customers did, and once more at the end.
@Singleton
final class ActivityFlushing {

    private final ActivityLog log;

    ActivityFlushing(ActivityLog log) {
        this.log = log;
    }

    @Scheduled(fixedDelay = "200ms")
    void write() {
        Background.run(log::flush);
    }

    /// A method of its own: one that ends a bean's life is never scheduled.
    @PreDestroy
    void last() {
        write();
    }
}
