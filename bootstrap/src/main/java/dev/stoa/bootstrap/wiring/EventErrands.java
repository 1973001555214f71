package dev.stoa.bootstrap.wiring;

import dev.stoa.application.event.Consumers;
import dev.stoa.application.event.EventTrim;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.BackendException;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets consumers of events work from start to end, if this process is to work, says how far they are, and forgets
/// old events now and then.
@Singleton
final class EventErrands implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(EventErrands.class);

    /// What is handled at the end may take so long.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final StoaConfig config;
    private final Consumers consumers;
    private final List<EventTrim> trims;
    private final EventLag lag;

    EventErrands(StoaConfig config, Consumers consumers, List<EventTrim> trims, EventLag lag) {
        this.config = config;
        this.consumers = consumers;
        this.trims = trims;
        this.lag = lag;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        if (config.workers()) {
            consumers.start();
        }
    }

    /// Long after the consumers of this process began: a shop that was off for months has taken its work up again
    /// before anybody asks which groups stand still.
    @Scheduled(fixedDelay = "10m", initialDelay = "1m")
    void trim() {
        if (!config.workers()) {
            return;
        }
        try {
            trims.forEach(Background::run);
        } catch (BackendException e) {
            LOG.warn("old events wait to be forgotten: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelay = "15s")
    void measure() {
        try {
            Background.run(lag);
        } catch (BackendException e) {
            LOG.debug("the lag of groups cannot be read: {}", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        consumers.stop(GRACE);
    }
}
