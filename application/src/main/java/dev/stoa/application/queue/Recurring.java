package dev.stoa.application.queue;

import dev.stoa.domain.queue.Due;
import dev.stoa.domain.queue.JobBoard;
import dev.stoa.domain.queue.JobInfo;
import dev.stoa.domain.queue.JobQueue;
import dev.stoa.domain.queue.JobState;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Enqueues recurring jobs, each for its time before that comes.
///
/// Every process does this and each time becomes one job, since the store takes each only once; it is the store's
/// clock that makes the job due. While a job of the schedule waits or is at work no other is enqueued: so however
/// many times pass with nobody at work, one job is done for all of them, and one that takes long is not overtaken
/// by the next.
public final class Recurring {

    private final JobQueue jobs;
    private final JobBoard board;
    private final List<RecurringJob> all;
    private final InstantSource clock;
    private final StoreReach reach = new StoreReach("jobs");

    /// The time that was enqueued last, by this process or another.
    private final Map<RecurringJob, Instant> times = new ConcurrentHashMap<>();

    public Recurring(JobQueue jobs, JobBoard board, List<RecurringJob> all, InstantSource clock) {
        this.jobs = jobs;
        this.board = board;
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    /// Enqueues what has no next time yet; call it about twice a second. While the store is away it does nothing.
    public void look() {
        try {
            all.forEach(this::look);
            reach.answered();
        } catch (RuntimeException e) {
            reach.failed(e);
        }
    }

    private void look(RecurringJob job) {
        Instant now = clock.instant();
        Instant last = times.getOrDefault(job, Instant.EPOCH);
        if (now.isBefore(last) || isUnfinished(job, last)) {
            return;
        }
        Instant at = job.schedule().next(now).truncatedTo(ChronoUnit.MILLIS);
        if (!at.isAfter(now.plus(Due.MAX).minus(1, ChronoUnit.DAYS))) {
            jobs.enqueue(job.queue(), List.of(job.at(at)));
            times.put(job, at);
        }
    }

    private boolean isUnfinished(RecurringJob job, Instant at) {
        Optional<JobState> state = board.find(job.queue(), job.id(at)).map(JobInfo::state);
        return state.filter(each -> each != JobState.DONE && each != JobState.DEAD)
                .isPresent();
    }
}
