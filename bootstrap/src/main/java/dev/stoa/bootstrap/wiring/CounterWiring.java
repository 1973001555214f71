package dev.stoa.bootstrap.wiring;

import dev.stoa.application.counter.CounterFlush;
import dev.stoa.application.counter.Counting;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.counter.CounterLedger;
import dev.stoa.domain.counter.Counters;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Counting: the fast side on the backend of its own, the lasting side with the system of record.
@Factory
final class CounterWiring {

    private final StoaConfig config;
    private final Families families;

    CounterWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    Counters counters() {
        return switch (config.backend(Concept.COUNTER)) {
            case INMEMORY -> families.memory().counters();
            case REDIS -> families.redis().counters();
            case POSTGRES -> families.postgres().counters();
        };
    }

    @Singleton
    CounterLedger counterLedger() {
        return switch (config.backend(Concept.CATALOG)) {
            case INMEMORY -> families.memory().counterLedger();
            case REDIS -> throw config.notOffered(Concept.CATALOG);
            case POSTGRES -> families.postgres().counterLedger();
        };
    }

    @Singleton
    Counting counting(Counters counters, CounterLedger ledger) {
        return new Counting(counters, ledger);
    }

    @Singleton
    CounterFlush counterFlush(Counters counters, CounterLedger ledger, Ids ids) {
        return new CounterFlush(counters, ledger, ids);
    }
}
