package dev.stoa.bootstrap.queue;

import dev.stoa.application.queue.JobContext;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.queue.RecurringJob;
import dev.stoa.application.queue.Schedule;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.QueueName;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A recurring job of shops that are told `ticking`, and which of its jobs this shop did.
@Factory
@Requires(property = "ticking")
final class Ticking {

    private static final QueueName QUEUE = new QueueName("ticking");

    @Singleton
    @Bean(typed = {JobHandler.class, Ticker.class})
    Ticker ticker() {
        return new Ticker();
    }

    @Singleton
    RecurringJob ticks() {
        return RecurringJob.of(QUEUE, Schedule.every(Duration.ofMillis(250)));
    }

    static final class Ticker implements JobHandler {

        final Queue<JobId> done = new ConcurrentLinkedQueue<>();

        @Override
        public QueueName queue() {
            return QUEUE;
        }

        @Override
        public void run(JobContext job) {
            done.add(job.id());
        }
    }
}
