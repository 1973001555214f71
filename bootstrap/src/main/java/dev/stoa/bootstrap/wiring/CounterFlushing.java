package dev.stoa.bootstrap.wiring;

import dev.stoa.application.counter.CounterFlush;
import dev.stoa.application.ranking.Popularity;
import dev.stoa.domain.BackendException;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes views to the counters five times a second, counts down every second, and both once more at the end. What one
/// run cannot write the next one does.
@Singleton
final class CounterFlushing {

    private static final Logger LOG = LoggerFactory.getLogger(CounterFlushing.class);

    private final CounterFlush flush;
    private final Popularity popularity;

    CounterFlushing(CounterFlush flush, Popularity popularity) {
        this.flush = flush;
        this.popularity = popularity;
    }

    @Scheduled(fixedDelay = "200ms")
    void writeViews() {
        Background.run(popularity::flush);
    }

    @Scheduled(fixedDelay = "1s")
    void flush() {
        try {
            Background.run(flush::flush);
        } catch (BackendException e) {
            LOG.warn("counts wait to be written down: {}", e.getMessage());
        }
    }

    @Scheduled(fixedDelay = "1d", initialDelay = "1h")
    void forgetOldBatches() {
        try {
            Background.run(flush::forgetOldBatches);
        } catch (BackendException e) {
            LOG.warn("old batches wait to be forgotten: {}", e.getMessage());
        }
    }

    /// A method of its own: one that ends a bean's life is never scheduled.
    @PreDestroy
    void last() {
        writeViews();
        flush();
    }
}
