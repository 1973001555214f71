package dev.stoa.application.queue;

import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.QueueName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Forgets the dead letters of these queues when they are 30 days old.
public record DeadLetterPurge(JobBoard board, Supplier<List<QueueName>> queues) implements JobHandler {

    public static final QueueName QUEUE = new QueueName("dead-letter-purge");
    public static final Duration KEPT = Duration.ofDays(30);

    @Override
    public QueueName queue() {
        return QUEUE;
    }

    @Override
    public JobSettings settings() {
        return JobSettings.DEFAULT.concurrency(1).timeout(Duration.ofMinutes(10));
    }

    @Override
    public void run(JobContext job) {
        queues.get().forEach(this::purge);
    }

    private void purge(QueueName queue) {
        int purged;
        do {
            purged = board.purge(queue, Optional.empty(), KEPT, JobBoard.BATCH);
        } while (purged == JobBoard.BATCH);
    }
}
