package dev.stoa.http.queue;

import dev.stoa.application.queue.Workers;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobId;
import dev.stoa.domain.queue.QueueName;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;

/// Jobs by their ids alone, for those who do not know the queue.
@Singleton
public final class QueuedJobs {

    private final JobBoard board;
    private final Workers workers;

    QueuedJobs(JobBoard board, Workers workers) {
        this.board = board;
        this.workers = workers;
    }

    /// Asks one queue after the other.
    public Optional<QueuedJobJson> find(JobId job) {
        return workers.queues().stream().flatMap(queue -> find(queue, job)).findFirst();
    }

    private Stream<QueuedJobJson> find(QueueName queue, JobId job) {
        return board.find(queue, job).stream().map(info -> QueuedJobJson.of(queue, info));
    }
}
