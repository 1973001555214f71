package dev.stoa.domain.queue;

import dev.stoa.domain.Page;
import dev.stoa.domain.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The queues as operators see them, dead letters included. All methods throw [dev.stoa.domain.BackendException]
/// when the backend is down.
public interface JobBoard {

    /// The most dead letters one call retries or purges.
    int BATCH = 100;

    /// The job in whatever state; empty if there never was one, or it is removed, or done and not kept any more
    /// (`now >= done + keep`).
    Optional<JobInfo> find(QueueName queue, JobId job);

    /// The jobs in one state: ready and delayed ones by priority, availability and enqueuing, running ones by the
    /// end of their lease, done and dead ones newest first; ties by id in byte order. A job that kept its place
    /// throughout is shown once; one whose lease was prolonged meanwhile may be shown again. A page may hold fewer
    /// than there are.
    Page<JobInfo> list(QueueName queue, JobState state, PageRequest page);

    QueueSizes sizes(QueueName queue);

    /// Removes a job in whatever state and says whether there was one. The receipt of a running one is worth
    /// nothing from then on, so its worker notices when it next extends its lease.
    boolean remove(QueueName queue, JobId job);

    /// The kinds of failure that dead letters died of, most first, then by kind in byte order; at most 100.
    List<DeadGroup> deadGroups(QueueName queue);

    /// Gives a dead letter all its attempts again, ready now; false if there is none with this id.
    boolean retry(QueueName queue, JobId job);

    /// The same for up to `limit` dead letters of one kind or of all, longest dead first (from the end of their
    /// list). How many; fewer than the limit means there are no more.
    ///
    /// @param limit 1 to [#BATCH]
    int retryAll(QueueName queue, Optional<String> kind, int limit);

    /// Forgets up to `limit` dead letters of one kind or of all that died at least so long ago, longest dead first.
    /// How many; fewer than the limit means there are no more.
    ///
    /// @param age 0 to [Due#MAX]
    /// @param limit 1 to [#BATCH]
    int purge(QueueName queue, Optional<String> kind, Duration age, int limit);
}
