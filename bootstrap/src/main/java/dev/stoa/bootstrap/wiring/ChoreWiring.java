package dev.stoa.bootstrap.wiring;

import dev.stoa.application.cart.AbandonedCarts;
import dev.stoa.application.counter.CounterFlush;
import dev.stoa.application.order.PaymentResolver;
import dev.stoa.application.queue.Backoff;
import dev.stoa.application.queue.Errand;
import dev.stoa.application.queue.JobSettings;
import dev.stoa.application.queue.Schedule;
import dev.stoa.bootstrap.config.Backend;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.cart.Carts;
import dev.stoa.domain.event.EventLog;
import dev.stoa.domain.inventory.Inventory;
import dev.stoa.domain.queue.QueueName;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.time.Duration;

/// What the shop does again and again. What one run cannot do the next one does, so nothing is waited for long.
@Factory
final class ChoreWiring {

    private static final JobSettings OFTEN = JobSettings.DEFAULT
            .concurrency(1)
            .timeout(Duration.ofMinutes(2))
            .backoff(new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5)));

    private static final JobSettings DAILY = JobSettings.DEFAULT.concurrency(1).timeout(Duration.ofMinutes(10));

    /// Counts in memory are flushed by the process that has them.
    @Singleton
    Chore counterFlush(StoaConfig config, CounterFlush flush) {
        if (config.backend(Concept.COUNTER) == Backend.INMEMORY) {
            throw new DisabledBeanException("no other process can flush these counts");
        }
        return often("counter-flush", flush::flush, Duration.ofSeconds(1));
    }

    @Singleton
    Chore counterBatches(CounterFlush flush) {
        Errand errand = new Errand(new QueueName("counter-batches"), DAILY, flush::forgetOldBatches);
        return new Chore(errand, CronSchedule.utc("0 15 3 * * *"));
    }

    @Singleton
    Chore payments(PaymentResolver resolver) {
        return often("payments", resolver::sweep, Duration.ofSeconds(3));
    }

    @Singleton
    Chore reservations(Inventory inventory) {
        return often("reservations", inventory::sweep, Duration.ofMinutes(1));
    }

    /// Every few minutes is soon enough for what was left hours ago.
    @Singleton
    Chore abandonedCarts(StoaConfig config, Carts carts, EventLog log) {
        AbandonedCarts abandoned = new AbandonedCarts(carts, config.abandonedAfter(), log);
        return often("abandoned-carts", abandoned::scan, Duration.ofMinutes(5));
    }

    private static Chore often(String queue, Runnable work, Duration interval) {
        return new Chore(new Errand(new QueueName(queue), OFTEN, work), Schedule.every(interval));
    }
}
