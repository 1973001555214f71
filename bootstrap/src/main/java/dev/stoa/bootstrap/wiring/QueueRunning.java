package dev.stoa.bootstrap.wiring;

import dev.stoa.application.lock.Leadership;
import dev.stoa.application.lock.Locking;
import dev.stoa.application.lock.Office;
import dev.stoa.application.queue.Recurring;
import dev.stoa.application.queue.Workers;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.lock.LockName;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets this process do jobs from when the shop is up until it stops, if it is to. Of all processes that do, the
/// leader enqueues the recurring jobs; were there two for a moment, the queue would still take each time once.
@Singleton
final class QueueRunning implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(QueueRunning.class);

    /// How long jobs may go on after the stop.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final LockName SCHEDULES = new LockName("schedules");

    /// How long recurring jobs wait for another leader if this process dies.
    private static final Duration TERM = Duration.ofSeconds(5);

    private final StoaConfig config;
    private final Workers workers;
    private final Recurring recurring;
    private final Locking locking;
    private volatile @Nullable Leadership leadership;

    QueueRunning(StoaConfig config, Workers workers, Recurring recurring, Locking locking) {
        this.config = config;
        this.workers = workers;
        this.recurring = recurring;
        this.locking = locking;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent up) {
        if (config.workers()) {
            workers.start();
            leadership = locking.campaign(SCHEDULES, TERM, new Schedules());
        }
    }

    @Scheduled(fixedDelay = "500ms")
    void look() {
        Leadership now = leadership;
        if (now != null && now.isLeader()) {
            Background.run(recurring::look);
        }
    }

    @PreDestroy
    void stop() {
        Leadership last = leadership;
        if (last != null) {
            last.close();
        }
        if (workers.isAtWork()) {
            workers.stop(GRACE);
        }
    }

    private static final class Schedules implements Office {

        @Override
        public void elected(long fence) {
            LOG.info("this process enqueues the recurring jobs from now on");
        }

        @Override
        public void ended() {
            LOG.info("this process enqueues no recurring jobs any more");
        }
    }
}
