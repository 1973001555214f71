package dev.stoa.bootstrap.wiring;

import dev.stoa.application.audience.Visits;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/// Writes down who came to this process, twice a second and once more at the end.
@Singleton
final class VisitNoting {

    private final Visits visits;

    VisitNoting(Visits visits) {
        this.visits = visits;
    }

    @Scheduled(fixedDelay = "500ms")
    void write() {
        Background.run(visits::flush);
    }

    /// A method of its own: one that ends a bean's life is never scheduled.
    @PreDestroy
    void last() {
        write();
    }
}
