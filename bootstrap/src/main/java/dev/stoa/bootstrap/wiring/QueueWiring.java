package dev.stoa.bootstrap.wiring;

import dev.stoa.application.queue.DeadLetterPurge;
import dev.stoa.application.queue.JobHandler;
import dev.stoa.application.queue.Recurring;
import dev.stoa.application.queue.RecurringJob;
import dev.stoa.application.queue.Workers;
import dev.stoa.application.queue.Workplace;
import dev.stoa.application.queue.Workplace.WorkThreads;
import dev.stoa.bootstrap.config.Concept;
import dev.stoa.bootstrap.config.StoaConfig;
import dev.stoa.domain.Ids;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.WorkerId;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Queues and who works on them: every [JobHandler] has its queue, every [Chore] and [RecurringJob] its times.
@Factory
final class QueueWiring {

    private final StoaConfig config;
    private final Families families;

    QueueWiring(StoaConfig config, Families families) {
        this.config = config;
        this.families = families;
    }

    @Singleton
    JobQueue jobQueue() {
        return switch (config.backend(Concept.QUEUE)) {
            case INMEMORY -> families.memory().jobQueue();
            case REDIS -> families.redis().jobQueue();
            case POSTGRES -> families.postgres().jobQueue();
        };
    }

    @Singleton
    JobBoard jobBoard() {
        return switch (config.backend(Concept.QUEUE)) {
            case INMEMORY -> families.memory().jobBoard();
            case REDIS -> families.redis().jobBoard();
            case POSTGRES -> families.postgres().jobBoard();
        };
    }

    /// Claims are made on threads of the platform: interrupting a virtual one that asks Postgres would end its
    /// connection.
    @Singleton
    Workplace workplace(JobQueue jobs, Ids ids, SecureRandom dice) {
        WorkThreads threads = new WorkThreads(
                work -> Thread.ofPlatform().daemon().name("job-claims").unstarted(() -> Background.run(work)),
                work -> Thread.ofVirtual().name("job").unstarted(() -> Background.run(work)));
        return new Workplace(jobs, new WorkerId(ids.next("wrk")), threads, new SystemTime(), dice);
    }

    @Singleton
    Workers workers(Workplace place, List<JobHandler> handlers, List<Chore> chores, MeterRegistry registry) {
        Stream<JobHandler> errands = chores.stream().map(Chore::errand);
        Workers workers =
                new Workers(place, Stream.concat(handlers.stream(), errands).toList());
        JobMetrics.register(workers, registry);
        return workers;
    }

    @Singleton
    Recurring recurring(
            JobQueue jobs, JobBoard board, List<RecurringJob> listed, List<Chore> chores, InstantSource clock) {
        Stream<RecurringJob> errands = chores.stream().map(Chore::recurring);
        return new Recurring(
                jobs, board, Stream.concat(listed.stream(), errands).toList(), clock);
    }

    @Singleton
    JobHandler deadLetterPurge(JobBoard board, BeanProvider<Workers> workers) {
        return new DeadLetterPurge(board, () -> workers.get().queues());
    }

    @Singleton
    RecurringJob deadLetterPurges() {
        return RecurringJob.of(DeadLetterPurge.QUEUE, CronSchedule.utc("0 30 3 * * *"));
    }
}
