package dev.stoa.contracts.queue;

import dev.stoa.domain.BackendException;
import dev.stoa.domain.Utf8;
import dev.stoa.domain.queue.Job;
import dev.stoa.domain.queue.JobFailure;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.Receipt;
import dev.stoa.domain.queue.WorkerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/// A worker that can be killed at any moment, and that sometimes forgets its jobs, fails them or gives them back.
///
/// What it does it writes to a file that outlives it: `B` for a job it begins, before anything else, and `A` for
/// one whose completion was acknowledged to it, each with the job's id and attempt.
public final class ChaosWorker {

    public static final QueueName QUEUE = new QueueName("chaos");

    /// The most jobs whose completion can stay unwritten when a worker is killed or an answer is lost.
    static final int BATCH = 100;

    private static final Duration LEASE = Duration.ofMillis(1_500);
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final JobFailure FAILURE = new JobFailure("Chaos", "");

    private final JobQueue queue;
    private final WorkerId name;
    private final Path log;
    private final Random dice;

    /// @param log a file of its own
    public ChaosWorker(JobQueue queue, String name, Path log, long seed) {
        this.queue = queue;
        this.name = new WorkerId(name);
        this.log = log;
        this.dice = new Random(seed);
    }

    public void work(BooleanSupplier goOn) {
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (goOn.getAsBoolean()) {
                step(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a worker cannot write down what it does", e);
        }
    }

    private void step(FileChannel file) throws IOException {
        try {
            List<Job> jobs = queue.claim(QUEUE, name, 1 + dice.nextInt(BATCH), LEASE, WAIT);
            if (!jobs.isEmpty()) {
                write(file, 'B', jobs);
                write(file, 'A', settled(jobs));
            }
        } catch (BackendException unknown) {
            write(file, "U\n");
        }
    }

    /// The jobs that were completed.
    private List<Job> settled(List<Job> jobs) {
        return switch (dice.nextInt(50)) {
            case 0 -> List.of();
            case 1 -> {
                jobs.forEach(job -> queue.fail(QUEUE, job.receipt(), FAILURE, Optional.of(Duration.ZERO)));
                yield List.of();
            }
            case 2 -> {
                jobs.forEach(job -> queue.release(QUEUE, job.receipt(), Duration.ZERO));
                yield List.of();
            }
            default -> completed(jobs);
        };
    }

    private List<Job> completed(List<Job> jobs) {
        List<Receipt> receipts = jobs.stream().map(Job::receipt).toList();
        List<Boolean> good = queue.complete(QUEUE, receipts);
        List<Job> done = new ArrayList<>();
        for (int n = 0; n < jobs.size(); n++) {
            if (good.get(n)) {
                done.add(jobs.get(n));
            }
        }
        return done;
    }

    /// In one piece, so that nothing is written by half.
    private static void write(FileChannel file, char what, List<Job> jobs) throws IOException {
        StringBuilder lines = new StringBuilder();
        jobs.forEach(job -> lines.append("%s %s %d\n".formatted(what, job.id(), job.attempt())));
        write(file, lines.toString());
    }

    private static void write(FileChannel file, String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Utf8.bytes(lines));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }
}
