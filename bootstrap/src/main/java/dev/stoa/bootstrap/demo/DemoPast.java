package dev.stoa.bootstrap.demo;

import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.SplittableRandom;

/// What happened in a shop in memory before it opened, in the order in which it happened, at times of its own. A
/// store has its own clock and cannot be told of a past.
@Singleton
final class DemoPast {

    private final DemoTime time;
    private final DemoCrowds crowds;
    private final DemoOrders orders;
    private final StoaConfig config;

    DemoPast(DemoTime time, DemoCrowds crowds, DemoOrders orders, StoaConfig config) {
        this.time = time;
        this.crowds = crowds;
        this.orders = orders;
        this.config = config;
    }

    /// Changes nothing in a shop that is open.
    void live() {
        if (!time.isBefore()) {
            return;
        }
        Instant opening = time.opening();
        SplittableRandom dice = new SplittableRandom(config.demo().seed());
        Agenda agenda = new Agenda(opening);
        crowds.plan(agenda, dice.split());
        if (isInMemory(Concept.ORDER) && isInMemory(Concept.EVENT)) {
            orders.plan(agenda, dice.split());
        }
        agenda.live(time);
        time.open();
    }

    private boolean isInMemory(Concept concept) {
        return config.backend(concept) == Backend.INMEMORY;
    }
}
