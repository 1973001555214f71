package dev.stoa.application.queue;

import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.WorkerId;
import dev.stoa.inmemory.InMemoryAdapters;
import dev.stoa.inmemory.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import static org.assertj.core.api.Assertions.assertThat;

/// A store of jobs in memory, time that tests move, and workers as in processes of their own.
final class Bench implements AutoCloseable {

    static final QueueName MAILS = new QueueName("mails");

    /// Always the middle, so that delays are exact.
    private static final RandomGenerator NO_JITTER = () -> 1L << 63;

    final MovableClock clock = new MovableClock(Instant.parse("2026-01-31T12:00:00Z"));
    final InMemoryAdapters adapters = new InMemoryAdapters(clock);
    final JobQueue jobs = adapters.jobQueue();
    final JobBoard board = adapters.jobBoard();
    final MovedTime time = new MovedTime(clock);
    private final List<Workers> processes = new ArrayList<>();

    /// Moves the store's time and that of all processes.
    void advance(Duration by) {
        clock.advance(by);
        time.tell();
    }

    Workers process(String name, JobHandler... handlers) {
        return process(jobs, name, handlers);
    }

    Workers process(JobQueue store, String name, JobHandler... handlers) {
        Workplace.WorkThreads threads = new Workplace.WorkThreads(
                Thread.ofPlatform().daemon().name(name).factory(),
                Thread.ofVirtual().name(name).factory());
        Workplace place = new Workplace(store, new WorkerId(name), threads, time, NO_JITTER);
        Workers workers = new Workers(place, List.of(handlers));
        processes.add(workers);
        workers.start();
        return workers;
    }

    static JobHandler mails(JobSettings settings, Consumer<JobContext> work) {
        return handler(MAILS, settings, work);
    }

    static JobHandler handler(QueueName queue, JobSettings settings, Consumer<JobContext> work) {
        return new JobHandler() {
            @Override
            public QueueName queue() {
                return queue;
            }

            @Override
            public JobSettings settings() {
                return settings;
            }

            @Override
            public void run(JobContext job) {
                work.accept(job);
            }
        };
    }

    void enqueue(String... ids) {
        for (String id : ids) {
            enqueue(NewJob.of(new JobId(id), "{}"));
        }
    }

    void enqueue(NewJob job) {
        jobs.enqueue(MAILS, List.of(job));
    }

    List<Job> claim(Duration lease) {
        return jobs.claim(MAILS, new WorkerId("somebody"), JobQueue.BATCH, lease, Duration.ZERO);
    }

    Optional<JobInfo> find(String id) {
        return board.find(MAILS, new JobId(id));
    }

    /// Work goes on in threads of its own.
    static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(100_000);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Override
    public void close() {
        processes.forEach(workers -> workers.stop(Duration.ZERO));
    }
}
