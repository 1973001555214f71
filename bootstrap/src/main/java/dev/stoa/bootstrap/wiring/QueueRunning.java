package dev.stoa.bootstrap.wiring;

import dev.stoa.application.queue.Recurring;
import dev.stoa.application.queue.Workers;
import dev.stoa.bootstrap.config.StoaConfig;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Lets this process do jobs from when the shop is up until it stops, if it is to. The leader enqueues the
/// recurring ones; were there two for a moment, the queue would still take each time once.
@Singleton
final class QueueRunning implements ApplicationEventListener<ServerStartupEvent> {

    /// How long jobs may go on after the stop.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StoaConfig config;
    private final Workers workers;
    private final Recurring recurring;
    private final Leader leader;

    QueueRunning(StoaConfig config, Workers workers, Recurring recurring, Leader leader) {
        this.config = config;
        this.workers = workers;
        this.recurring = recurring;
        this.leader = leader;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent up) {
        if (config.workers()) {
            workers.start();
        }
    }

    @Scheduled(fixedDelay = "500ms")
    void look() {
        if (leader.isHere()) {
            Background.run(recurring::look);
        }
    }

    @PreDestroy
    void stop() {
        leader.stepDown();
        if (workers.isAtWork()) {
            workers.stop(GRACE);
        }
    }
}
