package dev.stoa.contracts.queue;

import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.NewJob;
import dev.stoa.domain.queue.QueueSizes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// Many jobs, done by processes that are killed at random and by threads that forget what they do: afterwards each
/// job was done, none again after its completion was acknowledged, and the queue is empty.
public final class JobChaos {

    private static final int THREADS = 3;
    private static final int PROCESSES = 2;
    private static final int KILLS = 6;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    /// Starts a process that is a [ChaosWorker] until it is killed, or until its standard input ends.
    @FunctionalInterface
    public interface Workers {

        /// @param log where it writes what it does
        Process start(String name, Path log) throws IOException;
    }

    private record Running(Process process, Path log) {

        /// Nobody is killed before work.
        boolean hasBegun() {
            return log.toFile().length() > 0;
        }

        /// With `kill -9`.
        void end() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private final Queueing port;
    private final Workers workers;
    private final Path folder;
    private final Random dice;
    private final List<Path> logs = new ArrayList<>();
    private final List<Running> processes = new ArrayList<>();
    private int kills;

    /// @param port on the store's own clock
    /// @param folder empty
    /// @param seed of the moments of killing
    public JobChaos(Queueing port, Workers workers, Path folder, long seed) {
        this.port = port;
        this.workers = workers;
        this.folder = folder;
        this.dice = new Random(seed);
    }

    /// @param jobs a multiple of 100
    public void unleash(int jobs) {
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> threads = new ArrayList<>();
        try {
            IntStream.range(0, PROCESSES).forEach(n -> startProcess());
            threads.add(Thread.ofVirtual().start(() -> enqueue(jobs)));
            for (int n = 0; n < THREADS; n++) {
                ChaosWorker worker = new ChaosWorker(port.queue(), "thread" + n, log(), dice.nextLong());
                threads.add(Thread.ofVirtual().start(() -> worker.work(() -> !over.get())));
            }
            kill(threads.getFirst());
        } finally {
            over.set(true);
            processes.forEach(Running::end);
            threads.forEach(JobChaos::join);
        }
        assertThat(kills).as("processes killed at work").isPositive();
        new ChaosRecord(logs).assertEachDoneOnce(jobs, kills + PROCESSES);
    }

    private void enqueue(int jobs) {
        for (int first = 0; first < jobs; first += 100) {
            port.queue()
                    .enqueue(
                            ChaosWorker.QUEUE,
                            IntStream.range(first, first + 100)
                                    .mapToObj(n -> NewJob.of(new JobId("job_" + n), "{\"number\":" + n + "}")
                                            .attempts(100))
                                    .toList());
        }
    }

    /// Kills one process after another, as long as there is work, and leaves when there is none.
    private void kill(Thread enqueuing) {
        long patience = System.nanoTime() + PATIENCE_NANOS;
        while (enqueuing.isAlive() || !isEmpty()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + dice.nextInt(900)));
            assertThat(System.nanoTime()).as("time to do all jobs").isLessThan(patience);
            Running chosen = processes.get(dice.nextInt(processes.size()));
            if (kills < KILLS && chosen.hasBegun()) {
                chosen.end();
                processes.remove(chosen);
                kills++;
                startProcess();
            }
        }
    }

    private boolean isEmpty() {
        QueueSizes sizes = port.board().sizes(ChaosWorker.QUEUE);
        assertThat(sizes.dead()).isZero();
        return sizes.ready() + sizes.delayed() + sizes.running() == 0;
    }

    private void startProcess() {
        try {
            Path log = log();
            processes.add(new Running(workers.start("process" + logs.size(), log), log));
        } catch (IOException e) {
            throw new UncheckedIOException("a worker could not be started", e);
        }
    }

    private Path log() {
        logs.add(folder.resolve("worker" + logs.size() + ".log"));
        return logs.getLast();
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
