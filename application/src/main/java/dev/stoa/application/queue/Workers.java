package dev.stoa.application.queue;

import dev.stoa.domain.queue.QueueName;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Does the jobs of one process: for each queue as many at once as its handler says, so that no queue waits for
/// another.
///
/// As long as a job is at work its lease is prolonged. While the store is away nothing is claimed, and what ended
/// is written down when it is back; what cannot be written down in time runs again.
public final class Workers {

    private final Workplace place;
    private final List<QueueWorker> workers;
    private volatile boolean atWork;

    /// @param handlers one for each queue
    public Workers(Workplace place, List<JobHandler> handlers) {
        this.place = place;
        Set<QueueName> queues = handlers.stream().map(JobHandler::queue).collect(Collectors.toSet());
        if (queues.size() < handlers.size()) {
            throw new IllegalArgumentException("one of the queues %s has two handlers".formatted(queues));
        }
        StoreReach reach = new StoreReach("jobs");
        this.workers = handlers.stream()
                .map(handler -> new QueueWorker(place, handler, reach))
                .toList();
    }

    public void start() {
        atWork = true;
        workers.forEach(QueueWorker::start);
    }

    /// Claims no more jobs, lets those at work end for as long as `grace`, gives back what is unfinished then, so
    /// that another process takes it at once, and interrupts it.
    public void stop(Duration grace) {
        atWork = false;
        workers.forEach(QueueWorker::close);
        long end = place.time().nanos() + grace.toNanos();
        try {
            for (QueueWorker worker : workers) {
                worker.finish(Duration.ofNanos(Math.max(0, end - place.time().nanos())));
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether they were started and not yet stopped.
    public boolean isAtWork() {
        return atWork;
    }

    /// The queues that have a handler here, whether or not anybody is at work.
    public List<QueueName> queues() {
        return workers.stream().map(QueueWorker::queue).toList();
    }

    /// What each queue's jobs came to.
    public List<QueueFigures> figures() {
        return workers.stream().map(QueueWorker::figures).toList();
    }

    /// Looks after the jobs at work, as a thread of each queue does every second; for tests that move time.
    void watch() {
        workers.forEach(QueueWorker::watch);
    }
}
