package dev.stoa.bootstrap.wiring;

import dev.stoa.application.counter.CounterFlush;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.BackendException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What only this process can write down: the views that it gathers, five times a second, and counts that are in
/// its memory. Both once more at the end. Counts in a store are any process's to flush, and so a [Chore].
@Singleton
final class CounterFlushing {

    private static final Logger LOG = LoggerFactory.getLogger(CounterFlushing.class);

    private final StoaConfig config;
    private final CounterFlush flush;
    private final Popularity popularity;

    CounterFlushing(StoaConfig config, CounterFlush flush, Popularity popularity) {
        this.config = config;
        this.flush = flush;
        this.popularity = popularity;
    }

    @Scheduled(fixedDelay = "200ms")
    void writeViews() {
        Background.run(popularity::flush);
    }

    @Scheduled(fixedDelay = "1s")
    void flushOwn() {
        if (config.backend(Concept.COUNTER) != Backend.INMEMORY) {
            return;
        }
        try {
            Background.run(flush::flush);
        } catch (BackendException e) {
            LOG.warn("counts wait to be written down: {}", e.getMessage());
        }
    }

    /// A method of its own: one that ends a bean's life is never scheduled.
    @PreDestroy
    void last() {
        writeViews();
        flushOwn();
    }
}
