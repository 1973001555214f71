package dev.stoa.http.queue;

import dev.stoa.application.queue.Workers;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.QueueName;
import dev.stoa.domain.queue.QueueSizes;
import dev.stoa.http.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// The queues there are: those of this shop, and any other that still holds jobs, so that what an older release
/// left behind can be looked at and cleared.
@Singleton
public final class KnownQueues {

    private final JobBoard board;
    private final Workers workers;

    KnownQueues(JobBoard board, Workers workers) {
        this.board = board;
        this.workers = workers;
    }

    /// @throws ProblemException 404 if there is no such queue
    public QueueName named(String name) {
        QueueName queue = new QueueName(name);
        if (!workers.queues().contains(queue) && isEmpty(board.sizes(queue))) {
            throw ProblemException.notFound(
                    "queue",
                    name,
                    workers.queues().stream().map(QueueName::value).sorted().collect(Collectors.joining(", ")));
        }
        return queue;
    }

    private static boolean isEmpty(QueueSizes sizes) {
        return sizes.ready() + sizes.delayed() + sizes.running() + sizes.dead() == 0;
    }
}
